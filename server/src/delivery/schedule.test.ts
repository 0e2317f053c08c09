import * as fc from "fast-check"
import { expect, test } from "vitest"
import { retryDelay } from "./schedule.ts"

const SECOND = 1000
const MINUTE = 60 * SECOND

test("the waits grow from seconds to an hour, and stay there", () => {
  const almostOne = 1 - Number.EPSILON
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((tries) => retryDelay(tries, almostOne))).toEqual([
    2 * SECOND,
    10 * SECOND,
    30 * SECOND,
    2 * MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    60 * MINUTE,
    60 * MINUTE,
    60 * MINUTE,
  ])
})

test("with full jitter: anything from none to all of the wait", () => {
  const anyTry = fc.integer({ min: 0, max: 200 })
  const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(anyTry, anyRandom, (tries, random) => {
      const [least, delay, most] = [retryDelay(tries, 0), retryDelay(tries, random), retryDelay(tries, 1)]
      expect(least).toBe(0)
      expect(delay).toBeGreaterThanOrEqual(0)
      expect(delay).toBeLessThanOrEqual(most)
      expect(Math.abs(delay - most * random)).toBeLessThanOrEqual(1)
    }),
  )
})
