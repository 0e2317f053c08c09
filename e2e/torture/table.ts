import { table } from "../run/table.ts"
import type { Result } from "./torture.ts"

/** The results as a table. */
export const resultTable = (results: readonly Result[]): string =>
  table(
    [{ heading: "runtime" }, ...FIGURES.map(([heading]) => ({ heading, figures: true }))],
    results.map((result) => [result.runtime, ...FIGURES.map(([, tell]) => tell(result))]),
  )

const number = (value: number) => value.toLocaleString("en-US")

const FIGURES: readonly (readonly [heading: string, tell: (result: Result) => string])[] = [
  ["rounds", ({ rounds }) => number(rounds)],
  ["kills", ({ kills }) => number(kills)],
  ["requests", ({ requests }) => number(requests)],
  ["acknowledged", ({ acknowledged }) => number(acknowledged)],
  ["delivered", ({ delivered }) => number(delivered)],
  ["needs attention", ({ attention }) => number(attention)],
  ["lost", ({ lost }) => number(lost.length)],
  ["doubled", ({ doubled }) => number(doubled.length)],
  ["seed", ({ seed }) => String(seed)],
  ["seconds", ({ seconds }) => seconds.toFixed(0)],
]
