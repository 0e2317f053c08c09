import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createPace } from "./pace.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** How many of many callers have had their turn after so many ms. */
const turnsAfter = async (callers: number, ...waits: number[]) => {
  const pace = createPace(50, 10)
  let turns = 0
  for (let caller = 0; caller < callers; caller++) void pace().then(() => turns++)
  const seen: number[] = []
  for (const ms of waits) {
    await vi.advanceTimersByTimeAsync(ms)
    seen.push(turns)
  }
  return seen
}

test("a few calls go at once, and the rest at fifty a second", async () => {
  expect(await turnsAfter(100, 0, 1000, 1000)).toEqual([10, 60, 100])
})

test("a quiet time saves up no more than one burst", async () => {
  const pace = createPace(50, 10)
  await vi.advanceTimersByTimeAsync(3_600_000)
  let turns = 0
  for (let caller = 0; caller < 100; caller++) void pace().then(() => turns++)
  await vi.advanceTimersByTimeAsync(0)
  expect(turns).toBe(10)
})

test("a clock that is set back by an hour does not stop the calls for an hour", async () => {
  const pace = createPace(50, 10)
  await pace()
  vi.setSystemTime(Date.now() - 3_600_000)
  let done = false
  void pace().then(() => {
    done = true
  })
  await vi.advanceTimersByTimeAsync(1000)
  expect(done).toBe(true)
})

test("nobody's turn comes early, though a timer knows no fractions of a millisecond", async () => {
  const waits: number[] = []
  const pace = createPace(45, 1, { now: () => 0, sleep: async (ms) => waits.push(ms) })
  for (let call = 0; call < 4; call++) await pace()
  expect(waits).toEqual([23, 45, 67])
})
