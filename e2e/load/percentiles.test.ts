import { expect, test } from "vitest"
import { percentiles } from "./percentiles.ts"

const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index)

test("half of the answers came within p50, all but one of a hundred within p99", () => {
  expect(percentiles(upTo(100))).toEqual({ p50: 50, p99: 99 })
})

test("one slow answer of two hundred does not show in p99, three do", () => {
  expect(percentiles([...upTo(10), ...Array<number>(189).fill(1), 5000]).p99).toBeLessThan(5000)
  expect(percentiles([...Array<number>(197).fill(1), 5000, 5000, 5000]).p99).toBe(5000)
})

test("without any answer there is no figure", () => {
  expect(percentiles([])).toEqual({ p50: Number.NaN, p99: Number.NaN })
})
