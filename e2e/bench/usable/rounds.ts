import type { Browser } from "playwright"
import type { Conditions } from "../browser/conditions.ts"
import { median } from "../load/statistics.ts"
import type { Contestant } from "../pages/street.ts"
import { openUntilUsable } from "./measure.ts"

/** How long each round of one contestant took, in ms, in the order of the rounds. */
export type Times = { name: string; ms: readonly number[] }

/**
 * Opens all pages in turn, again and again: what disturbs the machine disturbs all of them. A round before the first one
 * counts for nothing; it wakes the servers up.
 */
export const timeInRounds = async (
  browser: Browser,
  contestants: readonly Contestant[],
  { rounds, conditions, say }: { rounds: number; conditions: Conditions; say(line: string): void },
): Promise<Times[]> => {
  const times = contestants.map(({ name }) => ({ name, ms: [] as number[] }))
  for (let round = 0; round <= rounds; round += 1) {
    if (round > 0) say(`Round ${round} of ${rounds} …`)
    for (const [index, { url, wish }] of contestants.entries()) {
      const { usableAt } = await openUntilUsable(browser, { url, wish, conditions })
      if (round > 0) times[index]?.ms.push(usableAt)
    }
  }
  return times
}

/** How many times as long as the others these took: the median of the rounds' own ratios. */
export const timesAsLong = ({ ms }: Times, others: Times): number =>
  median(ms.map((value, round) => value / (others.ms[round] ?? Number.NaN)))
