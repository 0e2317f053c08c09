import { expect, onTestFinished, test } from "vitest"
import { measureTurnWait } from "./turn-wait.ts"

test("who waits is known to only after it went on for a while, and no longer once the process is quiet again", async () => {
  let passed = 0
  const wait = measureTurnWait(() => performance.now() + passed)
  onTestFinished(wait.stop)
  expect(wait.isLong()).toBe(false)
  // As if each turn of the event loop took that long.
  const busy = setInterval(() => {
    passed += 400
  }, 0)
  await expect.poll(wait.isLong).toBe(true)
  clearInterval(busy)
  await expect.poll(wait.isLong).toBe(false)
})
