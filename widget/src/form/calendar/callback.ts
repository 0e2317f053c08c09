import { addDays, localTime } from "./local-time.ts"
import { type OfficeHours, openDays } from "./open-days.ts"

/**
 * When the office can call back, as far as its hours tell: still today, when it opens next, or unknown.
 * Days are those of the site's zone. `later` is a day for which the weekday is not enough: today, or an earlier day, has the same.
 */
export type Callback =
  | { kind: "today"; until: string }
  | { kind: "opening"; day: "today" | "tomorrow" | "soon" | "later"; date: string; at: string }
  | { kind: "unknown" }

/** An office that closes within this time does not promise a call for today. */
const LAST_CALL_MS = 45 * 60_000

/**
 * When the office can call back somebody who asks at this moment.
 *
 * @throws RangeError when the browser does not know the site's zone
 */
export const nextCallback = (office: OfficeHours, moment: Date): Callback => {
  const now = localTime(moment, office.timeZone)
  const [next] = openDays(office, new Date(moment.getTime() + LAST_CALL_MS), 1)
  if (!next) return { kind: "unknown" }
  const { date, opens: at, closes } = next
  // “Today until 12 AM” reads as if that were over already.
  const until = closes === "24:00" ? "23:59" : closes
  if (date === now.date) return now.time < at ? { kind: "opening", day: "today", date, at } : { kind: "today", until }
  if (date === addDays(now.date, 1)) {
    // An office that works through midnight does not open then.
    const worksOn = at === "00:00" && openDays(office, moment, 1)[0]?.date === now.date
    return worksOn ? { kind: "unknown" } : { kind: "opening", day: "tomorrow", date, at }
  }
  return { kind: "opening", day: date < addDays(now.date, 7) ? "soon" : "later", date, at }
}
