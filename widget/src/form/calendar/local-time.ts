import { DAYS, type Day } from "@porchlight/shared/site-parts"
import { format } from "./format.ts"

/** A moment as the site's wall clock and calendar show it. */
export type LocalTime = {
  /** `YYYY-MM-DD` */
  date: string
  /** `HH:MM`, 24 hours */
  time: string
}

/**
 * A moment in a time zone of the IANA database.
 *
 * @throws RangeError when the browser does not know the zone
 */
export const localTime = (moment: Date, timeZone: string): LocalTime => {
  // Swedish writes both as ISO 8601 does.
  const written = format(moment, "sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
  const [date = "", time = ""] = written.split(" ")
  return { date, time }
}

/** The calendar day `days` after `date`. It is counted in UTC, where every day has 24 hours. A date without a time is read as UTC, too. */
export const addDays = (date: string, days: number): string =>
  new Date(new Date(date).getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** The weekday of a calendar day, `YYYY-MM-DD`. */
export const weekdayOf = (date: string): Day => {
  const sunday = new Date(date).getUTCDay()
  return DAYS[(sunday + 6) % 7] ?? "mon"
}
