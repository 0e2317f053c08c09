import { expect, test } from "vitest"
import type { Run } from "./contestant.ts"
import type { Measured } from "./measure.ts"
import { ECHO } from "./peers.ts"
import { PORCHLIGHT } from "./porchlight.ts"
import { reportAccepts } from "./report.ts"

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

test("each row is compared with the echo under the same load", () => {
  const report = reportAccepts([
    measured(ECHO, 1, run(1000)),
    measured(PORCHLIGHT, 1, run(500, { delivered: 7 })),
    measured(ECHO, 32, run(8000)),
    measured(PORCHLIGHT, 32, run(2000, { delivered: 9 })),
  ])
  expect(rowOf(report, PORCHLIGHT, "1 at once")).toContain("0.50")
  expect(rowOf(report, PORCHLIGHT, "32 at once")).toContain("0.25")
  expect(report).toContain("delivered 7 to 9 bookings")
})

test("a row with a wrong answer is marked, and says what was wrong", () => {
  const report = reportAccepts([
    measured(ECHO, 1, run(1000)),
    measured(PORCHLIGHT, 1, run(900), run(900, { faults: ["some answers were 429 and not 202"] })),
  ])
  expect(report).toMatch(/NOT VALID: Porchlight, 1 at once: some answers were 429 and not 202\./)
  expect(rowOf(report, `${PORCHLIGHT} (NOT VALID`)).toBeDefined()
  expect(report).not.toContain("Every answer had the status")
})
