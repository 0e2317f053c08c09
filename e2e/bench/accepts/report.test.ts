import { expect, test } from "vitest"
import type { Measured, Run } from "../load/contestant.ts"
import { PORCHLIGHT } from "../load/porchlight.ts"
import { PROXY } from "./peers.ts"
import { COMMIT_EACH, COMMIT_EACH_HERE, reportAccepts } from "./report.ts"

const run = (perSecond: number, more: Partial<Run> = {}): Run => ({
  perSecond,
  latency: { p50: 1.234, p99: 9.876 },
  faults: [],
  ...more,
})

const measured = (name: string, atOnce: number, ...runs: Run[]): Measured => ({
  name,
  atOnce,
  load: `${atOnce} at once`,
  runs,
})

const rowOf = (report: string, ...cells: string[]) =>
  report
    .split("\n")
    .find((line) => cells.every((cell) => line.includes(cell)))
    ?.split("|")
    .map((cell) => cell.trim())

test("each row is compared with the proxy under the same load", () => {
  const report = reportAccepts([
    measured(PROXY, 1, run(1000)),
    measured(PORCHLIGHT, 1, run(500, { delivered: 7 })),
    measured(PROXY, 32, run(8000)),
    measured(PORCHLIGHT, 32, run(2000, { delivered: 9 })),
    measured(COMMIT_EACH, 32, run(800, { delivered: 8 })),
    measured(COMMIT_EACH_HERE, 32, run(500, { delivered: 8 })),
  ])
  expect(rowOf(report, PORCHLIGHT, "1 at once")).toContain("0.50")
  expect(rowOf(report, PORCHLIGHT, "32 at once")).toContain("0.25")
  expect(report).toContain(
    "32 at once: 2.50 times what the same server takes that commits each booking by itself, and 4.00 times what it takes where it does so on its own thread.",
  )
  expect(report).toContain("delivered 7 to 9 bookings")
})

test("a row with a wrong answer is marked, and says what was wrong", () => {
  const report = reportAccepts([
    measured(PROXY, 1, run(1000)),
    measured(PORCHLIGHT, 1, run(900), run(900, { faults: ["some answers were 429 and not 202"] })),
  ])
  expect(report).toMatch(/NOT VALID: Porchlight, 1 at once: some answers were 429 and not 202\./)
  expect(rowOf(report, `${PORCHLIGHT} (NOT VALID`)).toBeDefined()
  expect(report).not.toContain("Every answer had the status")
})
