import { expect, test } from "vitest"
import { SLICE, sliceAt } from "./slices.ts"

const FIVE_MINUTES = 5 * 60_000
const sites = (count: number) => Array.from({ length: count }, (_, n) => `site-${n}`)

test("every site comes round, each in its turn", () => {
  const all = sites(2 * SLICE + 7)
  const runs = [0, 1, 2].map((n) => sliceAt(all, 1_000_000 * FIVE_MINUTES + n * FIVE_MINUTES + 123))
  expect(runs.every(({ length }) => length > 0 && length <= SLICE)).toBe(true)
  expect(runs.flat().toSorted()).toEqual(all.toSorted())
})

test("few sites come in every run, and none in none", () => {
  expect(sliceAt(sites(3), 17 * FIVE_MINUTES)).toHaveLength(3)
  expect(sliceAt([], 17 * FIVE_MINUTES)).toEqual([])
})
