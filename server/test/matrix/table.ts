import { reasonInWords } from "../../src/operator/reasons.ts"
import { FAULTS } from "../office/faults.ts"
import { DURATIONS } from "../office/line.ts"
import { type Cell, STEPS } from "./cells.ts"
import type { Ending } from "./run-cell.ts"

const HEAD = `# How each fault ends

Written by the tests of delivery (\`server/src/delivery/matrix.test.ts\`), and held by them on both runtimes. A person's booking with
a phone number and an email address is delivered while one thing goes wrong at one step. Each field holds three endings: where it goes
wrong **once**, **for an hour**, and **for ever**.

✓ the booking is there exactly once, with exactly its contacts · ✎ likewise, and what ServiceTitan refused stands in its summary · a word:
the booking *needs attention*, for that reason (it is kept, told, and can be replayed); it is there once or not at all, never twice.
`

const REASONS = `## The reasons

What the operator reads:
`

/** The whole matrix as a page of Markdown. */
export const matrixPage = (endings: ReadonlyMap<Cell, Ending>): string => {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  const rows = FAULTS.map((fault) => {
    const fields = STEPS.map((step) => {
      const of = [...endings].filter(([cell]) => cell.fault === fault && cell.step === step)
      const marks = DURATIONS.map((duration) => markOf(of.find(([cell]) => cell.duration === duration)?.[1]))
      return marks.join(" ")
    })
    return row([fault.name, ...fields])
  })
  const names = ["what goes wrong", ...STEPS.map(({ name }) => name)]
  const codes = [...endings.values()].map(({ reason }) => reason).filter((reason) => reason !== null)
  const reasons = [...new Set(codes)].toSorted().map((code) => `- \`${code}\`: ${reasonInWords(code)}`)
  return [HEAD, row(names), row(names.map(() => "---")), ...rows, "", REASONS, ...reasons, ""].join("\n")
}

const markOf = (ending: Ending | undefined): string => {
  if (!ending) return "?"
  if (ending.state !== "delivered") return ending.reason ?? ending.state
  return ending.bookings[0]?.contacts.length === 2 && !ending.bookings[0].summary.includes("Left out") ? "✓" : "✎"
}
