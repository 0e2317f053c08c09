import type { Preferred } from "@porchlight/shared"
import { nextOpening, type OfficeHours, wishedInstant } from "../../sites/hours.ts"

/** When the booking starts on the office's screen, and whether its day is the one that the visitor wished for. */
export type Start = { at: string; wished: boolean }

/**
 * Every booking gets a start in the future: without one ServiceTitan stores the year 1, and the office dismisses it.
 *
 * @param now milliseconds since the epoch
 * @returns `at` as RFC 3339 in UTC
 */
export const startOf = (preferred: Preferred | undefined, office: OfficeHours, now: number): Start => {
  const wish = preferred ? wishedInstant(preferred, office, now) : undefined
  const granted = wish !== undefined && wish > now && wish < END_OF_CALENDAR
  const at = new Date(granted ? wish : nextOpening(office, now)).toISOString()
  return { at, wished: granted && preferred?.date !== undefined }
}

/** From the year 10000 on, timestamps have a form that RFC 3339 does not know. */
const END_OF_CALENDAR = Date.UTC(10_000, 0)
