import { expect, test } from "vitest"
import { countsOf } from "./counts.ts"

const counts = { waiting: 1, delivered: 20, attention: 2, handled: 0, quarantined: 3 }
const sites = [
  { site: "acme", configured: true, counts },
  { site: "birch", configured: true, counts },
  { site: "cedar", configured: true, trouble: "Its ledger does not answer." },
]

test("all sites count, but those whose ledger does not answer", () => {
  expect(countsOf(sites, undefined)).toEqual({ waiting: 2, delivered: 40, attention: 4, handled: 0, quarantined: 6 })
})

test("one site counts alone where it alone is shown", () => {
  expect(countsOf(sites, "birch")).toEqual(counts)
  expect(countsOf(sites, "cedar").delivered).toBe(0)
})
