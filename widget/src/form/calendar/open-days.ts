import { AFTERNOON_STARTS, DAY_WINDOWS, type DayWindow } from "@porchlight/shared/day-windows"
import type { PublicSite } from "@porchlight/shared/site"
import { addDays, type LocalTime, localTime, weekdayOf } from "./local-time.ts"

/** What of a site decides when it is open. */
export type OfficeHours = Pick<PublicSite, "hours" | "holidays" | "timeZone">

/** A day on which the office works, with the parts of it that a visitor may still wish for. */
type OpenDay = {
  /** `YYYY-MM-DD` in the site's zone */
  date: string
  /** How many days from now: 0 is today */
  ahead: number
  opens: string
  closes: string
  windows: DayWindow[]
}

/** How many days the form offers. */
export const DAYS_SHOWN = 6

/** How far ahead to look for open days: more than an office would ever close in a row. */
const HORIZON_DAYS = 60

/**
 * The next days on which the office works, the current one included until it closes.
 *
 * @returns at most `count` days, the soonest first; none if no hours are known
 * @throws RangeError when the browser does not know the site's zone
 */
export const openDays = (office: OfficeHours, moment: Date, count: number): OpenDay[] => {
  const now = localTime(moment, office.timeZone)
  const days: OpenDay[] = []
  for (let ahead = 0; ahead < HORIZON_DAYS && days.length < count; ahead++) {
    const day = openDay(office, addDays(now.date, ahead), now)
    if (day) days.push({ ...day, ahead })
  }
  return days
}

/** The parts of a day that a visitor may still wish for; undefined if it is none of the days that the form offers. */
export const windowsOn = (office: OfficeHours, moment: Date, day: string): DayWindow[] | undefined =>
  openDays(office, moment, DAYS_SHOWN).find(({ date }) => date === day)?.windows

/** Whether this part of an offered day is over, or was never there. Of other days nothing is known. */
export const isOver = (office: OfficeHours, moment: Date, day: string, window: string): boolean | undefined =>
  windowsOn(office, moment, day)?.every((open) => open !== window)

const openDay = (
  { hours, holidays }: OfficeHours,
  date: string,
  now: LocalTime,
): Omit<OpenDay, "ahead"> | undefined => {
  const [opens, closes] = hours[weekdayOf(date)] ?? []
  if (!opens || !closes || holidays.includes(date)) return undefined
  const from = date === now.date && now.time > opens ? now.time : opens
  return from < closes ? { date, opens, closes, windows: windowsBetween(from, closes) } : undefined
}

/** Times of day compare as texts, since `HH:MM` has leading zeros. */
const windowsBetween = (from: string, to: string): DayWindow[] =>
  DAY_WINDOWS.filter((window) => {
    if (window === "morning") return from < AFTERNOON_STARTS
    if (window === "afternoon") return to > AFTERNOON_STARTS
    return true
  })
