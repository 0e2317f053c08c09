import { expect, onTestFinished, test } from "vitest"
import { measureTurnWait } from "./turn-wait.ts"

test("what comes while the process is busy waits, and is known to, until it is quiet again", async () => {
  let at = 0
  const wait = measureTurnWait(() => at)
  onTestFinished(wait.stop)
  // Time goes by each time that a timer goes off, before the message of that turn is read.
  const busy = setInterval(() => {
    at += 100
  }, 0)
  await expect.poll(wait.current).toBeGreaterThanOrEqual(100)
  clearInterval(busy)
  await expect.poll(wait.current).toBe(0)
})
