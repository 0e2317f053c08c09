import type { TextKey } from "@porchlight/shared/site"
import { nextCallback } from "./calendar/callback.ts"
import { longWeekday, timeOfDay } from "./calendar/spoken.ts"
import type { Parts } from "./parts.ts"

/** When the office will call back, in words that are true at this moment. */
export const callbackSentence = ({ site, messages, language, now }: Parts): string => {
  const callback = nextCallback(site, now())
  switch (callback.kind) {
    case "today":
      return messages.callToday(timeOfDay(language, callback.until))
    case "opening":
      return messages.callOpening(
        callback.day === "later" ? messages.onDay(longWeekday(language, callback.date)) : messages[callback.day],
        timeOfDay(language, callback.at),
      )
    case "unknown":
      return messages.callSoon
  }
}

/** A text in the site's own words, if it has any in this language. */
export const ownText = ({ site, language }: Parts, key: TextKey): string | undefined => site.texts[language]?.[key]
