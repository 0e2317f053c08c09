import { type Column, table } from "../table.ts"
import type { Measured } from "./measure.ts"
import { ECHO } from "./peers.ts"
import { PORCHLIGHT } from "./porchlight.ts"
import { median, rateOf, spreadOf } from "./statistics.ts"

const COLUMNS: readonly Column[] = [
  { heading: "at once" },
  { heading: "what" },
  { heading: "of the echo", figures: true },
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
    ...faultsOf(measured),
    ...deliveriesOf(measured),
    noiseOf(measured),
  ].join("\n")

/** The rate as a share of the bare echo's under the same load. */
const rateAgainst = (measured: readonly Measured[], { atOnce, runs }: Measured): number => {
  const echo = measured.find((other) => other.name === ECHO && other.atOnce === atOnce)
  return rateOf(runs) / rateOf(echo?.runs ?? [])
}

const row = ({ name, load, runs }: Measured, ofEcho: number): string[] => {
  const rate = rateOf(runs)
  return [
    load,
    faultsIn(runs).length > 0 ? `${name} (NOT VALID, see below)` : name,
    ofEcho < 0.01 ? ofEcho.toPrecision(1) : ofEcho.toFixed(2),
    rate.toLocaleString("en", { maximumFractionDigits: rate < 100 ? 1 : 0 }),
    median(runs.map(({ latency }) => latency.p50)).toFixed(2),
    median(runs.map(({ latency }) => latency.p99)).toFixed(2),
    percent(spreadOf(runs)),
  ]
}

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
  const ours = measured.filter(({ name }) => name === PORCHLIGHT).flatMap(({ runs }) => runs)
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
