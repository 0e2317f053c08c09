import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { LONG_MS, PAUSE_MS, within, withRetries } from "./retry.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = new Promise<never>(() => {})
const failing = () => vi.fn<(round: number) => Promise<string>>(() => Promise.reject(new TypeError("blocked")))

/** Something that somebody needs until they say so. */
const needed = () => {
  const { promise: gone, resolve } = Promise.withResolvers<string>()
  return { gone, leave: () => resolve("gone") }
}

const settled = () => vi.advanceTimersByTimeAsync(0)

it("leaves no timer once it has succeeded", async () => {
  await expect(within(LONG_MS, Promise.resolve("here"), never)).resolves.toBe("here")
  await settled()
  expect(vi.getTimerCount()).toBe(0)
})

it("leaves none once it has failed", async () => {
  await expect(within(LONG_MS, Promise.reject(new TypeError("blocked")))).rejects.toThrow("blocked")
  await settled()
  expect(vi.getTimerCount()).toBe(0)
})

it("starts before its timer does", async () => {
  const clocks: number[] = []
  await withRetries(async () => void clocks.push(vi.getTimerCount()))
  expect(clocks).toEqual([0])
})

it("is tried three times, a second after each failure, and then fails with the last error", async () => {
  const attempt = failing()
  const tried = expect(withRetries(attempt)).rejects.toThrow("blocked")
  await vi.advanceTimersByTimeAsync(2 * PAUSE_MS)
  await tried
  expect(attempt.mock.calls).toEqual([[0], [1], [2]])
  expect(vi.getTimerCount()).toBe(0)
})

it.each([
  ["while a try keeps everybody waiting", () => never, 0],
  ["between two tries", failing(), PAUSE_MS / 2],
])("leaves no timer, and is not tried again, once nobody needs it %s", async (_when, work, afterMs) => {
  const attempt = vi.fn<(round: number) => Promise<string>>(work)
  const { gone, leave } = needed()
  const done = withRetries(attempt, gone)
  await vi.advanceTimersByTimeAsync(afterMs)
  expect(vi.getTimerCount()).toBe(1)
  leave()
  await settled()
  expect(vi.getTimerCount()).toBe(0)
  await expect(done).resolves.toBe("gone")
  await vi.advanceTimersByTimeAsync(3 * LONG_MS)
  expect(attempt).toHaveBeenCalledOnce()
})
