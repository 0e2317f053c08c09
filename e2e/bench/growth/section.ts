import { join } from "node:path"
import { inFolder } from "../../harness/folder.ts"
import { runForJson } from "../../load/process.ts"
import { startStandIn } from "../../load/stand-in.ts"
import { type Column, table } from "../../run/table.ts"
import { median } from "../load/statistics.ts"
import type { FillOptions } from "../processes/fill.ts"
import { script } from "../processes/script.ts"
import type { Section } from "../section.ts"
import { type Case, type Grown, runCase } from "./case.ts"

const ROUNDS = 3
const ROWS = 1_000_000

/** As ServiceTitan itself: one that answers at once would be sent so much that it takes the machine. */
const LATENCY_MS = 300

const COLUMNS: readonly Column[] = [
  { heading: "with" },
  { heading: "start ms", figures: true },
  { heading: "accepts a second", figures: true },
  { heading: "p99 ms", figures: true },
  { heading: "cost of one", figures: true },
  { heading: "next due, µs", figures: true },
  { heading: "take due, µs", figures: true },
  { heading: "cost of that", figures: true },
]

type Figure = (grown: Grown) => number

const acceptCost: Figure = ({ generated }) => 1 / generated.perSecond
const dueCost: Figure = ({ due }) => due.look.p50 + due.take.p50

/** How many times what the first case came to, side by side in each round. */
const times = (runs: readonly Grown[], firstRuns: readonly Grown[], figure: Figure): string => {
  const ratios = runs.flatMap((run, round) => {
    const first = firstRuns[round]
    return first ? [figure(run) / figure(first)] : []
  })
  return `${median(ratios).toFixed(2)} ×`
}

const row = (name: string, runs: readonly Grown[], firstRuns: readonly Grown[]): string[] => {
  const of = (figure: Figure) => median(runs.map(figure))
  return [
    name,
    of(({ startMs }) => startMs).toFixed(0),
    Math.round(of(({ generated }) => generated.perSecond)).toLocaleString("en"),
    of(({ generated }) => generated.latency.p99).toFixed(1),
    times(runs, firstRuns, acceptCost),
    (of(({ due }) => due.look.p50) * 1000).toFixed(0),
    (of(({ due }) => due.take.p50) * 1000).toFixed(0),
    times(runs, firstRuns, dueCost),
  ]
}

export const growth: Section = {
  name: "growth",
  title: `How cost grows (32 connections, medians of ${ROUNDS} rounds)`,
  measure: (say) =>
    inFolder(async (folder) => {
      say(`Filling a ledger with ${ROWS.toLocaleString("en")} delivered bookings …`)
      const filled: FillOptions = { folder: join(folder, "filled"), rows: ROWS }
      await runForJson(script("fill.ts"), filled)
      const cases: readonly Case[] = [
        { name: "1 site", sites: 1 },
        { name: "100 sites", sites: 100 },
        { name: "10,000 sites", sites: 10_000, known: true },
        { name: "10,000 sites, the first of nearly each", sites: 10_000 },
        { name: "1 site, 1,000,000 delivered", sites: 1, ledger: filled.folder },
      ]
      const runs: Grown[][] = cases.map(() => [])
      const standIn = await startStandIn(LATENCY_MS)
      try {
        for (let round = 1; round <= ROUNDS; round += 1) {
          say(`Round ${round} of ${ROUNDS} …`)
          for (const [index, one] of cases.entries()) runs[index]?.push(await runCase(one, standIn.url))
        }
      } finally {
        await standIn.end("SIGKILL")
      }
      const [firstRuns = []] = runs
      const faults = cases.flatMap(({ name }, index) =>
        runs[index]?.flatMap((run) => run.faults.map((f) => `${name}: ${f}`)),
      )
      return [
        table(
          COLUMNS,
          cases.map(({ name }, index) => row(name, runs[index] ?? [], firstRuns)),
        ),
        ...[...new Set(faults)].map((fault) => `\nNOT VALID: ${fault}.`),
      ].join("\n")
    }),
}
