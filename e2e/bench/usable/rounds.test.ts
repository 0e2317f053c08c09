import { expect, test } from "vitest"
import { timesAsLong } from "./rounds.ts"

test("a round in which the machine was busy changes no ratio: both of its runs were slow", () => {
  const ours = { name: "ours", ms: [600, 2400, 660] }
  const others = { name: "others", ms: [500, 2000, 600] }
  expect(timesAsLong(ours, others)).toBeCloseTo(1.2)
})
