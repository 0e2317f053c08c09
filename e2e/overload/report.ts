import { type Column, table } from "../run/table.ts"
import type { Result } from "./run.ts"
import type { Visit } from "./visit.ts"

/** The share of real bookings that must be taken, or be told when to come back. */
const ENOUGH = 0.99

/** What the server's process may hold at most, in bytes, whatever is done to it. */
const MOST_MEMORY = 768 * 1024 * 1024

const COLUMNS: readonly Column[] = [
  { heading: "while there is" },
  { heading: "real bookings", figures: true },
  { heading: "taken at once", figures: true },
  { heading: "told to come back", figures: true },
  { heading: "then taken", figures: true },
  { heading: "no answer", figures: true },
  { heading: "lost", figures: true },
  { heading: "p50 ms", figures: true },
  { heading: "p99 ms", figures: true },
  { heading: "MB before, at most, after", figures: true },
]

/** What each kind of overload came to, a row each, as a Markdown table. */
export const resultTable = (results: readonly Result[]): string =>
  table(
    COLUMNS,
    results.map(({ kind, visits, lost, memory }) => {
      const { told, unanswered } = countsOf(visits)
      const times = visits.flatMap(({ firstAnswerMs }) => firstAnswerMs ?? []).toSorted((a, b) => a - b)
      return [
        kind,
        visits.length,
        visits.filter(({ reference, told }) => reference !== undefined && !told).length,
        told,
        visits.filter(({ reference, told }) => reference !== undefined && told).length,
        unanswered,
        lost,
        (times[Math.floor(times.length / 2)] ?? Number.NaN).toFixed(0),
        (times[Math.floor(times.length * 0.99)] ?? Number.NaN).toFixed(0),
        [memory.before, memory.peak, memory.after].map((bytes) => (bytes / 1024 / 1024).toFixed(0)).join(", "),
      ].map(String)
    }),
  )

/** Everything that is wrong with a result, each in a sentence. */
export const faultsOf = ({ kind, visits, lost, memory }: Result): string[] => {
  const { unanswered } = countsOf(visits)
  const isTooFew = visits.length - unanswered < ENOUGH * visits.length
  return [
    ...(visits.length === 0 ? ["nobody came"] : []),
    ...(isTooFew ? [`${unanswered} of ${visits.length} visitors were neither taken nor told to come back`] : []),
    ...(lost > 0 ? [`${lost} acknowledged bookings are not in the ledger`] : []),
    ...(memory.peak > MOST_MEMORY ? [`the server held ${(memory.peak / 1024 / 1024).toFixed(0)} MB`] : []),
  ].map((fault) => `${kind}: ${fault}`)
}

const countsOf = (visits: readonly Visit[]) => ({
  told: visits.filter(({ told }) => told).length,
  unanswered: visits.filter(({ reference, told }) => reference === undefined && !told).length,
})
