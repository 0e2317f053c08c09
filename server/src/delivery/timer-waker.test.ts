import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createTimerWaker } from "./timer-waker.ts"

const MINUTE = 60_000
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const wakerForTest = () => {
  const started = Date.now()
  const woken: number[] = []
  const waker = createTimerWaker(() => woken.push(Date.now() - started))
  return { waker, woken, in: (ms: number) => waker.wakeAt(Date.now() + ms) }
}

test("wakes at the earliest of the times that it was told, once", async () => {
  const { woken, in: wakeIn } = wakerForTest()
  wakeIn(5000)
  wakeIn(9000)
  wakeIn(2000)
  wakeIn(3000)
  await vi.advanceTimersByTimeAsync(MINUTE / 2)
  expect(woken).toEqual([2000])
})

test("wakes at once for a time that is over, and can be told anew afterwards", async () => {
  const { woken, in: wakeIn } = wakerForTest()
  wakeIn(-1000)
  await vi.advanceTimersByTimeAsync(0)
  wakeIn(1000)
  await vi.advanceTimersByTimeAsync(1000)
  expect(woken).toEqual([0, 1000])
})

test("looks again after a minute at the latest: while a machine sleeps, its timers stand still", async () => {
  const { woken, in: wakeIn } = wakerForTest()
  wakeIn(100 * 24 * 60 * MINUTE)
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(woken).toEqual([MINUTE])
})

test("a stopped one wakes nobody", async () => {
  const { waker, woken, in: wakeIn } = wakerForTest()
  wakeIn(1000)
  waker.stop()
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(woken).toEqual([])
})
