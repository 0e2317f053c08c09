import { expect, test } from "vitest"
import { createClock } from "../../test/clock.ts"
import { createShedCounter } from "./shed.ts"

test("what was turned away is counted by its kind, and told once a minute however much it is", () => {
  const clock = createClock()
  const lines: unknown[] = []
  const shed = createShedCounter((event, fields) => lines.push({ event, ...fields }), clock.now)
  for (let n = 0; n < 1000; n++) shed.add("bookings")
  shed.add("connections")
  clock.pass(60_000)
  for (let n = 0; n < 10; n++) shed.add("bookings")
  expect(lines).toEqual([
    { event: "shed", reason: "bookings", count: 1 },
    { event: "shed", reason: "connections", count: 1 },
    { event: "shed", reason: "bookings", count: 1000 },
  ])
  expect(shed.samples()).toEqual([
    { labels: { kind: "bookings" }, value: 1010 },
    { labels: { kind: "requests" }, value: 0 },
    { labels: { kind: "connections" }, value: 1 },
  ])
})
