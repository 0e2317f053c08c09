import type { Latency } from "../../load/percentiles.ts"

/** What one run came to. */
export type Run = {
  perSecond: number
  /** ms */
  latency: Latency
  /** The share of a core that the load generator took; undefined where there was none. */
  generatorBusy?: number
  /** Whatever makes this run worth less than it looks: wrong answers, bookings that are missing. */
  faults: readonly string[]
  /** How many bookings reached ServiceTitan's stand-in while the run went on. */
  delivered?: number
}

/** One row of a comparison. Each run starts from nothing, with nothing else running beside it. */
export type Contestant = {
  name: string
  /** How many bookings are under way at a time: one on each connection, or as many as share a commit. */
  atOnce: number
  load: string
  run(): Promise<Run>
}

/** A contestant with all its runs, in the order of the rounds. */
export type Measured = Pick<Contestant, "name" | "atOnce" | "load"> & { runs: readonly Run[] }
