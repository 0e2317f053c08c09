import { addDays, localTime } from "./local-time.ts"
import { type OfficeHours, openDays } from "./open-days.ts"

/**
 * When the office can call back, as far as its hours tell: still today, when it opens next, or unknown.
 * Days are those of the site's zone.
 */
export type Callback =
  | { kind: "today"; until: string }
  | { kind: "opening"; day: "today" | "tomorrow" | "later"; date: string; at: string }
  | { kind: "unknown" }

/** With less than this before it closes, an office does not promise a call for today. */
const LAST_CALL_MINUTES = 45

export const nextCallback = (office: OfficeHours, moment: Date): Callback => {
  const now = localTime(moment, office.timeZone)
  const soon = localTime(new Date(moment.getTime() + LAST_CALL_MINUTES * 60_000), office.timeZone)
  const [first, second] = openDays(office, moment, 2)
  if (!first) return { kind: "unknown" }
  const today = first.date === now.date
  if (today && now.time < first.opens) return { kind: "opening", day: "today", date: first.date, at: first.opens }
  if (today && soon.date === now.date && soon.time <= first.closes) return { kind: "today", until: first.closes }
  const next = today ? second : first
  if (!next) return { kind: "unknown" }
  return {
    kind: "opening",
    day: next.date === addDays(now.date, 1) ? "tomorrow" : "later",
    date: next.date,
    at: next.opens,
  }
}
