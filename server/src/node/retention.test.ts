import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Sweep } from "../privacy/sweep.ts"
import { createRetention } from "./retention.ts"

const MINUTE = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A sweep that finds so much in each of its slices, and then nothing. */
const sweepOf = (...slices: number[]): Sweep => ({
  slice: async () => ({ erased: slices.shift() ?? 0, more: slices.length > 0 }),
  nextAt: async () => undefined,
})

test("what is due goes slice by slice each minute, with a pause between, and then from SQLite's log too", async () => {
  const done: string[] = []
  const sweep = sweepOf(50, 50, 7)
  const slice = async () => {
    done.push("slice")
    return sweep.slice()
  }
  const emptyLog = async () => {
    done.push("scrub")
    return true
  }
  const retention = createRetention({ ...sweep, slice }, emptyLog, () => {})
  retention.start()
  await vi.advanceTimersByTimeAsync(MINUTE - 1)
  expect(done).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(done).toEqual(["slice"])
  await vi.advanceTimersByTimeAsync(1000)
  expect(done).toEqual(["slice", "slice", "slice", "scrub"])
  await vi.advanceTimersByTimeAsync(3 * MINUTE)
  expect(done.slice(4)).toEqual(["slice", "slice", "slice"])
  await retention.stop()
})

test("a log that somebody reads is emptied once they are done", async () => {
  const answers = [false, false, true]
  const emptyLog = vi.fn(async () => answers.shift() ?? true)
  const retention = createRetention(sweepOf(), emptyLog, () => {})
  retention.start()
  await retention.scrub()
  expect(emptyLog).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(5 * MINUTE)
  expect(emptyLog).toHaveBeenCalledTimes(3)
  await retention.stop()
})

test("what is erased while the log is emptied is emptied as well, though somebody reads it by then", async () => {
  let finish = (_isEmpty: boolean) => {}
  const emptyLog = vi.fn(
    () =>
      new Promise<boolean>((resolve) => {
        finish = resolve
      }),
  )
  const retention = createRetention(sweepOf(), emptyLog, () => {})
  retention.start()
  const first = retention.scrub()
  const finishFirst = finish
  const second = retention.scrub()
  const finishSecond = finish
  finishFirst(true)
  await first
  finishSecond(false)
  await second
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(emptyLog).toHaveBeenCalledTimes(3)
  finish(true)
  await retention.stop()
})

test("a ledger that fails is told of, and tried again", async () => {
  const lines: string[] = []
  const slice = vi.fn<Sweep["slice"]>().mockRejectedValueOnce(new Error("disk I/O error")).mockResolvedValue({
    erased: 1,
    more: false,
  })
  const emptyLog = vi.fn(async () => true)
  const retention = createRetention({ ...sweepOf(), slice }, emptyLog, (event) => lines.push(event))
  retention.start()
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(lines).toEqual(["retention_failed"])
  expect(emptyLog).toHaveBeenCalledTimes(1)
  await retention.stop()
})

test("what an operator has erased is erased, also where the log cannot be emptied; that is told, and tried again", async () => {
  const lines: string[] = []
  const emptyLog = vi.fn<() => Promise<boolean>>().mockRejectedValueOnce(new Error("disk full")).mockResolvedValue(true)
  const retention = createRetention(sweepOf(), emptyLog, (event) => lines.push(event))
  retention.start()
  await retention.scrub()
  expect(lines).toEqual(["retention_failed"])
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(emptyLog).toHaveBeenCalledTimes(2)
  await retention.stop()
})

test("a stop waits for the slice that is under way, and begins no other", async () => {
  let finish = () => {}
  const slice = vi.fn(
    () =>
      new Promise<{ erased: number; more: boolean }>((resolve) => {
        finish = () => resolve({ erased: 50, more: true })
      }),
  )
  const retention = createRetention(
    { ...sweepOf(), slice },
    async () => true,
    () => {},
  )
  retention.start()
  await vi.advanceTimersByTimeAsync(MINUTE)
  let hasStopped = false
  const stopped = retention.stop().then(() => {
    hasStopped = true
  })
  await vi.advanceTimersByTimeAsync(1000)
  expect(hasStopped).toBe(false)
  finish()
  await vi.advanceTimersByTimeAsync(1000)
  await stopped
  // A timer that is left would keep the process from its end.
  expect(vi.getTimerCount()).toBe(0)
  await vi.advanceTimersByTimeAsync(5 * MINUTE)
  expect(slice).toHaveBeenCalledTimes(1)
})
