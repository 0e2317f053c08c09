import { expect, onTestFinished, test } from "vitest"
import { measureTurnWait } from "./turn-wait.ts"

test("once waits are long for a while a turn takes on a few bookings and no more, and any number once it is quiet again", async () => {
  let passed = 0
  const wait = measureTurnWait(() => performance.now() + passed)
  onTestFinished(wait.stop)
  const takenOfHundred = () => Array.from({ length: 100 }, wait.mayTake).filter(Boolean).length
  expect(takenOfHundred()).toBe(100)
  // As if each turn of the event loop took that long.
  const busy = setInterval(() => {
    passed += 400
  }, 0)
  await expect.poll(takenOfHundred).toBe(32)
  // The next turn takes on as many again.
  await expect.poll(takenOfHundred).toBe(32)
  clearInterval(busy)
  await expect.poll(takenOfHundred).toBe(100)
})
