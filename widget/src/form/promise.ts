import { fill } from "../messages/fill.ts"
import { nextCallback } from "./calendar/callback.ts"
import { longWeekday, timeOfDay } from "./calendar/spoken.ts"
import type { Parts } from "./parts.ts"

/** When the office will call back, in words that are true at this moment. */
export const callbackSentence = ({
  site,
  messages,
  language,
  now,
}: Pick<Parts, "site" | "messages" | "language" | "now">): string => {
  const callback = nextCallback(site, now())
  switch (callback.kind) {
    case "today":
      return fill(messages.callToday, { until: timeOfDay(language, callback.until) })
    case "opening":
      return fill(messages.callOpening, {
        day:
          callback.day === "later"
            ? fill(messages.onDay, { weekday: longWeekday(language, callback.date) })
            : messages[callback.day],
        at: timeOfDay(language, callback.at),
      })
    case "unknown":
      return messages.callSoon
  }
}
