import { fill } from "../messages/fill.ts"
import { type Callback, nextCallback } from "./calendar/callback.ts"
import { longDate, longWeekday, timeOfDay } from "./calendar/spoken.ts"
import type { Parts } from "./parts.ts"

type Words = Pick<Parts, "messages" | "language">

/** When the office will call back, in words that are true at this moment. */
export const callbackSentence = ({ site, messages, language, now }: Words & Pick<Parts, "site" | "now">): string => {
  const callback = nextCallback(site, now())
  switch (callback.kind) {
    case "today":
      return fill(messages.callToday, { until: timeOfDay(language, callback.until) })
    case "opening":
      return fill(messages.callOpening, {
        day: openingDay(callback, { messages, language }),
        at: timeOfDay(language, callback.at),
      })
    case "unknown":
      return messages.callSoon
  }
}

const openingDay = ({ day, date }: Callback & { kind: "opening" }, { messages, language }: Words) => {
  if (day === "today" || day === "tomorrow") return messages[day]
  return fill(messages.onDay, { weekday: (day === "soon" ? longWeekday : longDate)(language, date) })
}
