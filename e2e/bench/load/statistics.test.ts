import { expect, test } from "vitest"
import type { Run } from "./contestant.ts"
import { median, rateOf, ratioOf, spreadOf } from "./statistics.ts"

const runs = (...rates: number[]): Run[] =>
  rates.map((perSecond) => ({ perSecond, latency: { p50: 1, p99: 1 }, faults: [] }))

test("one run that was disturbed does not move the figure", () => {
  expect(rateOf(runs(1000, 10, 1100))).toBe(1000)
})

test("of an even number of values it is the middle between two", () => {
  expect(median([4, 1, 2, 3])).toBe(2.5)
})

test("how far the runs are apart is told as a share of the figure", () => {
  expect(spreadOf(runs(900, 1000, 1200))).toBeCloseTo(0.3)
})

test("two that met the same busy round keep their ratio", () => {
  expect(ratioOf(runs(500, 50, 520), runs(1000, 100, 1000))).toBe(0.5)
})
