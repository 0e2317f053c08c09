import { table } from "../run/table.ts"
import { KINDS, type Kind, type Outcome, type Shot } from "./shot.ts"

/** How many examples of one fault are told. */
const EXAMPLES = 5

type Counted = { count: number; statuses: Map<string, number>; slowestMs: number }

/** What a run has come to so far. */
export const createTally = () => {
  const counted = new Map<Kind, Counted>()
  const faults = new Map<string, { count: number; examples: string[] }>()
  return {
    add: (shot: Shot, { status, ms }: Outcome, fault: string | undefined) => {
      const of = counted.get(shot.kind) ?? { count: 0, statuses: new Map(), slowestMs: 0 }
      counted.set(shot.kind, of)
      of.count += 1
      of.statuses.set(String(status), (of.statuses.get(String(status)) ?? 0) + 1)
      of.slowestMs = Math.max(of.slowestMs, ms)
      if (fault === undefined) return
      const known = faults.get(fault) ?? { count: 0, examples: [] }
      faults.set(fault, known)
      known.count += 1
      if (known.examples.length < EXAMPLES) known.examples.push(describeShot(shot))
    },
    count: () => [...counted.values()].reduce((total, { count }) => total + count, 0),
    hasFaults: () => faults.size > 0,
    /** Each kind with its statuses, then each fault with examples that can be sent again. */
    toString: (): string =>
      [
        table(
          [
            { heading: "kind" },
            { heading: "sent", figures: true },
            { heading: "answers" },
            { heading: "slowest ms", figures: true },
          ],
          KINDS.flatMap((kind) => {
            const of = counted.get(kind)
            return of ? [[kind, of.count.toLocaleString("en"), statusesOf(of), of.slowestMs.toFixed(0)]] : []
          }),
        ),
        ...[...faults].flatMap(([fault, { count, examples }]) => [`\n${count} × ${fault}`, ...examples]),
      ].join("\n"),
  }
}

export type Tally = ReturnType<typeof createTally>

const statusesOf = ({ statuses }: Counted) =>
  [...statuses]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([status, count]) => `${status}: ${count.toLocaleString("en")}`)
    .join(", ")

const describeShot = (shot: Shot): string =>
  shot.kind === "bytes"
    ? `  ${JSON.stringify(shot.bytes.toString("latin1").slice(0, 400))}`
    : `  ${shot.method} ${shot.path.slice(0, 200)} ${JSON.stringify(shot.headers).slice(0, 600)} ${JSON.stringify(shot.body?.toString("latin1").slice(0, 600))}`
