import { YEAR_ONE } from "../schemas.ts"

/** A start in the office's words, or nothing where none was sent. */
export const startInWords = (start: string | null | undefined, timeZone: string): string | undefined =>
  start == null || start === YEAR_ONE ? undefined : inWords(Date.parse(start), timeZone, "long")

/** A moment in the office's time zone: `Tuesday, December 1, 2026 at 8:00 AM CST`, or short without weekday and year. */
export const inWords = (at: number, timeZone: string, length: "long" | "short"): string =>
  new Intl.DateTimeFormat("en-US", {
    timeZone,
    ...(length === "long"
      ? { weekday: "long", month: "long", day: "numeric", year: "numeric", timeZoneName: "short" }
      : { month: "short", day: "numeric" }),
    hour: "numeric",
    minute: "2-digit",
  })
    .format(at)
    // ICU puts a narrow no-break space before AM and PM, which few fonts have.
    .replaceAll("\u202f", " ")

/** The same moment as the API has it, in UTC and to the second. */
export const inUtc = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, "Z")
