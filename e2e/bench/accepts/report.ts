import { type Column, table } from "../../run/table.ts"
import type { Measured } from "../load/contestant.ts"
import { PORCHLIGHT } from "../load/porchlight.ts"
import { median, rateOf, ratioOf, spreadOf } from "../load/statistics.ts"
import { PROXY } from "./peers.ts"

/** The same server without what Porchlight saves by sharing commits. */
export const COMMIT_EACH = "Porchlight, a commit each"

/** And without the thread that the ledger has: a server that writes to its database as it answers. */
export const COMMIT_EACH_HERE = "Porchlight, a commit each, no thread"

const COLUMNS: readonly Column[] = [
  { heading: "at once" },
  { heading: "what" },
  { heading: "of the proxy", figures: true },
  { heading: "a second", figures: true },
  { heading: "p50 ms", figures: true },
  { heading: "p99 ms", figures: true },
  { heading: "runs apart", figures: true },
]

/** The comparison as a table of medians, and below it whatever a reader must know to judge it. */
export const reportAccepts = (measured: readonly Measured[]): string =>
  [
    table(
      COLUMNS,
      measured.map((one) => row(one, rateAgainst(measured, one))),
    ),
    "",
    ...savingsOf(measured),
    ...faultsOf(measured),
    ...deliveriesOf(measured),
    noiseOf(measured),
  ].join("\n")

const runsOf = (measured: readonly Measured[], name: string, atOnce: number): Measured["runs"] =>
  measured.find((one) => one.name === name && one.atOnce === atOnce)?.runs ?? []

/** The rate as a share of the pass-through proxy's under the same load. */
const rateAgainst = (measured: readonly Measured[], { atOnce, runs }: Measured): number =>
  ratioOf(runs, runsOf(measured, PROXY, atOnce))

const row = ({ name, load, runs }: Measured, ofProxy: number): string[] => {
  const rate = rateOf(runs)
  return [
    load,
    faultsIn(runs).length > 0 ? `${name} (NOT VALID, see below)` : name,
    ofProxy.toFixed(2),
    rate.toLocaleString("en", { maximumFractionDigits: rate < 100 ? 1 : 0 }),
    median(runs.map(({ latency }) => latency.p50)).toFixed(2),
    median(runs.map(({ latency }) => latency.p99)).toFixed(2),
    percent(spreadOf(runs)),
  ]
}

const savingsOf = (measured: readonly Measured[]): string[] =>
  measured
    .filter(({ name, atOnce }) => name === PORCHLIGHT && atOnce > 1)
    .map(({ load, atOnce, runs }) => {
      const times = (name: string) => ratioOf(runs, runsOf(measured, name, atOnce)).toFixed(2)
      return (
        `${load}: ${times(COMMIT_EACH)} times what the same server takes that commits each booking by itself, ` +
        `and ${times(COMMIT_EACH_HERE)} times what it takes where it does so on its own thread.`
      )
    })

const faultsIn = (runs: Measured["runs"]) => [...new Set(runs.flatMap(({ faults }) => faults))]

const faultsOf = (measured: readonly Measured[]): string[] => {
  const told = measured.flatMap(({ name, load, runs }) =>
    faultsIn(runs).map((fault) => `NOT VALID: ${name}, ${load}: ${fault}.`),
  )
  return told.length > 0
    ? told
    : ["Every answer had the status it should, and every acknowledged booking is in the ledger."]
}

const deliveriesOf = (measured: readonly Measured[]): string[] => {
  const ours = measured.filter(({ name }) => name.startsWith(PORCHLIGHT)).flatMap(({ runs }) => runs)
  const delivered = ours.map((run) => run.delivered ?? 0)
  return [`Porchlight delivered ${Math.min(...delivered)} to ${Math.max(...delivered)} bookings in each of its runs.`]
}

const noiseOf = (measured: readonly Measured[]): string => {
  const apart = Math.max(...measured.map(({ runs }) => spreadOf(runs)))
  const busy = Math.max(...measured.flatMap(({ runs }) => runs.map(({ generatorBusy = 0 }) => generatorBusy)))
  return (
    `Noise: runs of one row are up to ${percent(apart)} of their median apart; differences below that say nothing. ` +
    `The load generator took up to ${percent(busy)} of a core, on the same machine.`
  )
}

const percent = (share: number) => `${Math.round(share * 100)} %`
