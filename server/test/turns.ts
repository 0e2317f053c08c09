import { setImmediate as nextTurn } from "node:timers/promises"
import { vi } from "vitest"

/**
 * Does work that lets others have their turn now and then, and ends each of these turns itself: left to the clock, two come as
 * one on a machine that stands still for a moment.
 *
 * @returns how far `count` went before each turn of others, and after the last
 */
export const countByTurn = async (count: () => number, work: () => Promise<unknown>): Promise<number[]> => {
  vi.useFakeTimers({ toFake: ["setTimeout"] })
  try {
    let working = true
    let before = count()
    const steps: number[] = []
    const done = work().finally(() => {
      working = false
    })
    while (working) {
      if (vi.getTimerCount() > 0) {
        steps.push(count() - before)
        before = count()
        vi.runOnlyPendingTimers()
      }
      await nextTurn()
    }
    await done
    return [...steps, count() - before]
  } finally {
    vi.useRealTimers()
  }
}
