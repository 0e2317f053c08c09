import { DAYS, type Day, type Hours } from "@porchlight/shared"
import { DAY_NAMES } from "../day-names.ts"

/** Days in a row that are alike: `days` as "Monday to Friday", `times` as "8 AM – 5 PM" or "Closed". */
export type OpeningLine = { days: string; times: string }

/** The week as people in the US write it on a shop's door, Monday first. */
export const openingHours = (hours: Hours): OpeningLine[] => {
  const runs: { first: Day; last: Day; times: string }[] = []
  for (const day of DAYS) {
    const times = timesOf(hours[day])
    const run = runs.at(-1)
    if (run?.times === times) run.last = day
    else runs.push({ first: day, last: day, times })
  }
  return runs.map(({ first, last, times }) => ({ days: daysFrom(first, last), times }))
}

const daysFrom = (first: Day, last: Day) => {
  if (first === last) return DAY_NAMES[first]
  const neighbours = DAYS.indexOf(last) - DAYS.indexOf(first) === 1
  return `${DAY_NAMES[first]} ${neighbours ? "and" : "to"} ${DAY_NAMES[last]}`
}

const timesOf = (opening: Hours[Day]) => (opening ? opening.map(twelveHours).join(" – ") : "Closed")

const twelveHours = (time: string) => {
  const [hour = 0, minutes] = time.split(":").map(Number)
  return `${hour % 12 || 12}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""} ${hour < 12 ? "AM" : "PM"}`
}
