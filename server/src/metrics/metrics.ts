import type { Figures } from "../ledger/figures.ts"
import type { Histogram } from "./histogram.ts"
import { type Audience, metricsOf } from "./metrics-of.ts"
import { prometheusText } from "./prometheus-text.ts"
import type { ShedCounter } from "./shed.ts"

type MetricsParts = {
  /** The numbers of all ledgers. */
  figures: () => Promise<Figures>
  /** ms since the epoch */
  now: () => number
  /** Left out where a process is no place to keep one. */
  acceptTimes?: Pick<Histogram, "samples">
  shed?: Pick<ShedCounter, "samples">
}

/** Whoever asks more often is told of the same figures again: with many sites, reading them is not for nothing. */
const FRESH_MS = 1000

/**
 * How it goes, in Prometheus' text format. Numbers only: nothing of a person, of a site or of a secret.
 *
 * @returns a function that throws where the ledger does not answer
 */
export const createMetrics = ({
  figures,
  now,
  acceptTimes,
  shed,
}: MetricsParts): ((audience: Audience) => Promise<string>) => {
  const current = atMostEach(FRESH_MS, figures, now)
  return async (audience) => {
    const own = { acceptTimes: acceptTimes?.samples(), shed: shed?.samples() }
    return prometheusText(metricsOf(await current(), now(), audience, own))
  }
}

/**
 * Reads at most once in so many ms. What is kept is a value and never a promise: on Workers, one request must not wait for what
 * another one has begun.
 */
const atMostEach = <T>(ms: number, read: () => Promise<T>, now: () => number): (() => Promise<T>) => {
  let latest: { at: number; value: T } | undefined
  return async () => {
    if (!latest || Math.abs(now() - latest.at) >= ms) latest = { at: now(), value: await read() }
    return latest.value
  }
}
