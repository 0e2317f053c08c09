import { expect, onTestFinished, test } from "vitest"
import { measureTurnWait } from "./turn-wait.ts"

test("who waits is known to only after it went on for a while, and no longer once the process is quiet again", async () => {
  let at = 0
  const wait = measureTurnWait(() => at)
  onTestFinished(wait.stop)
  expect(wait.isLong()).toBe(false)
  // Time goes by each time that a timer goes off, before the message of that turn is read.
  const busy = setInterval(() => {
    at += 400
  }, 0)
  await expect.poll(wait.isLong).toBe(true)
  expect(at).toBeGreaterThan(2000)
  clearInterval(busy)
  await expect.poll(wait.isLong).toBe(false)
})
