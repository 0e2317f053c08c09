import type { Language } from "@porchlight/shared/limits"
import type { PublicSite, TextKey } from "@porchlight/shared/site"
import type { Messages } from "../messages/messages.ts"
import { nextCallback } from "./calendar/callback.ts"
import { longWeekday, timeOfDay } from "./calendar/spoken.ts"

/** When the office will call back, in words that are true at this moment. */
export const callbackSentence = (site: PublicSite, messages: Messages, language: Language, moment: Date): string => {
  const callback = nextCallback(site, moment)
  switch (callback.kind) {
    case "today":
      return messages.callToday(timeOfDay(language, callback.until))
    case "opening":
      return messages.callOpening(
        callback.day === "today" || callback.day === "tomorrow"
          ? messages[callback.day]
          : messages.onDay(longWeekday(language, callback.date)),
        timeOfDay(language, callback.at),
      )
    case "unknown":
      return messages.callSoon
  }
}

/** A text in the site's own words, if it has any in this language. */
export const ownText = (site: PublicSite, language: Language, key: TextKey): string | undefined =>
  site.texts[language]?.[key]
