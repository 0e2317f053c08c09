import { YEAR_ONE } from "../schemas.ts"

/** How much of a moment is told: all of it, what a list needs, or a time of these days. */
type Length = "long" | "medium" | "short"

const PARTS: Record<Length, Intl.DateTimeFormatOptions> = {
  long: { weekday: "long", month: "long", day: "numeric", year: "numeric", timeZoneName: "short" },
  medium: { weekday: "short", month: "short", day: "numeric", year: "numeric" },
  short: { month: "short", day: "numeric" },
}

/** A start in the office's words, or nothing where none was sent. */
export const startInWords = (start: string | null | undefined, timeZone: string, length: Length): string | undefined =>
  start == null || start === YEAR_ONE ? undefined : inWords(Date.parse(start), timeZone, length)

/** A moment in the office's time zone, such as `Tuesday, December 1, 2026 at 8:00 AM CST`. */
export const inWords = (at: number, timeZone: string, length: Length): string =>
  new Intl.DateTimeFormat("en-US", { timeZone, ...PARTS[length], hour: "numeric", minute: "2-digit" })
    .format(at)
    // ICU puts a narrow no-break space before AM and PM, which few fonts have.
    .replaceAll("\u202f", " ")

/** The same moment as the API has it, in UTC and to the second. */
export const inUtc = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, "Z")
