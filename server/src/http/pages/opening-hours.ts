import type { Day, Hours } from "@porchlight/shared"
import { type OpeningRun, openingRuns } from "@porchlight/shared/opening-runs"
import { DAY_NAMES } from "../day-names.ts"

/** Days in a row that are alike: `days` as "Monday to Friday", `times` as "8 AM – 5 PM" or "Closed". */
export type OpeningLine = { days: string; times: string }

/** The week as people in the US write it on a shop's door, Monday first. */
export const openingHours = (hours: Hours): OpeningLine[] =>
  openingRuns(hours).map((run) => ({ days: daysOf(run), times: timesOf(run.opening) }))

const daysOf = ({ first, last, days }: OpeningRun) =>
  days === 1 ? DAY_NAMES[first] : `${DAY_NAMES[first]} ${days === 2 ? "and" : "to"} ${DAY_NAMES[last]}`

const timesOf = (opening: Hours[Day]) => {
  if (!opening) return "Closed"
  // "12 AM – 12 AM" reads as no hours at all.
  return opening.join() === "00:00,24:00" ? "Open 24 hours" : opening.map(twelveHours).join(" – ")
}

const twelveHours = (time: string) => {
  const [hour = 0, minutes] = time.split(":").map(Number)
  return `${hour % 12 || 12}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""} ${hour % 24 < 12 ? "AM" : "PM"}`
}
