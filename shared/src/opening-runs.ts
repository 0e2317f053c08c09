import type { Hours } from "./site.ts"
import { DAYS, type Day } from "./site-parts.ts"

/** Days in a row that are alike. Without an `opening`, they are closed. */
export type OpeningRun = { first: Day; last: Day; days: number; opening: Hours[Day] }

/** A week on the fewest lines, Monday first, as on a shop's door. */
export const openingRuns = (hours: Hours): OpeningRun[] => {
  const runs: OpeningRun[] = []
  for (const day of DAYS) {
    const opening = hours[day]
    const before = runs.at(-1)
    if (before && before.opening?.join() === opening?.join()) {
      before.last = day
      before.days++
    } else {
      runs.push({ first: day, last: day, days: 1, opening })
    }
  }
  return runs
}
