import {
  type CalendarDate,
  fromAbsolute,
  getDayOfWeek,
  parseDate,
  parseTime,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
} from "@internationalized/date"
import { AFTERNOON_STARTS, DAYS, type Preferred } from "@porchlight/shared"
import type { Site } from "./site.ts"

/** What of a site decides when its office is open. */
export type OfficeHours = Pick<Site, "hours" | "holidays" | "timeZone">

/** When a day begins whose opening is not known. */
const USUAL_OPENING = "08:00"

/** How far to look for a business day before giving up: a year of holidays would be a mistake in the configuration. */
const DAYS_TO_LOOK = 366

/**
 * When the office opens on the first business day after the local day of `now`.
 *
 * @param now milliseconds since the epoch
 * @returns milliseconds since the epoch, always later than `now`
 */
export const nextOpening = (office: OfficeHours, now: number): number => opens(nextBusinessDay(office, now), office)

/**
 * The instant that a wish stands for: the beginning of its part of its day, or of the next business day if it names none.
 *
 * @returns milliseconds since the epoch; may lie in the past
 */
export const wishedInstant = (wish: Preferred, office: OfficeHours, now: number): number => {
  const date = wish.date === undefined ? nextBusinessDay(office, now) : parseDate(wish.date)
  return wish.window === "afternoon" ? instant(date, AFTERNOON_STARTS, office) : opens(date, office)
}

const nextBusinessDay = (office: OfficeHours, now: number): CalendarDate => {
  const tomorrow = toCalendarDate(fromAbsolute(now, office.timeZone)).add({ days: 1 })
  for (let ahead = 0; ahead < DAYS_TO_LOOK; ahead += 1) {
    const date = tomorrow.add({ days: ahead })
    if (openingOf(date, office) && !office.holidays.includes(date.toString())) return date
  }
  return tomorrow
}

const openingOf = (date: CalendarDate, { hours }: OfficeHours): string | undefined => {
  const day = DAYS[getDayOfWeek(date, "en-US", "mon")]
  return day && hours[day]?.[0]
}

const opens = (date: CalendarDate, office: OfficeHours) =>
  instant(date, openingOf(date, office) ?? USUAL_OPENING, office)

/** A local time that the clocks skip is taken as far after the gap, one that comes twice as the first (RFC 5545, 3.3.5). */
const instant = (date: CalendarDate, time: string, { timeZone }: OfficeHours): number =>
  toZoned(toCalendarDateTime(date, parseTime(time)), timeZone, "compatible")
    .toDate()
    .getTime()
