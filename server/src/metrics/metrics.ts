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

/**
 * Whoever looks now and then is told how it is now, so that what they have just done is in it. Whoever asks more often is told of
 * the same figures again: with many sites, reading them is not for nothing.
 */
const READS_A_SECOND = 5

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
  const current = atMostASecond(READS_A_SECOND, figures, now)
  return async (audience) => {
    const own = { acceptTimes: acceptTimes?.samples(), shed: shed?.samples() }
    return prometheusText(metricsOf(await current(), now(), audience, own))
  }
}

/**
 * Reads at most so often in a second. What is kept is a value and never a promise: on Workers, one request must not wait for what
 * another one has begun.
 */
const atMostASecond = <T>(times: number, read: () => Promise<T>, now: () => number): (() => Promise<T>) => {
  let latest: { value: T } | undefined
  const begun: number[] = []
  const isTooSoon = () => begun.length === times && begun.every((at) => Math.abs(now() - at) < 1000)
  return async () => {
    if (latest && isTooSoon()) return latest.value
    begun.push(now())
    if (begun.length > times) begun.shift()
    try {
      latest = { value: await read() }
    } catch (error) {
      // Old figures would hide that the ledger does not answer.
      latest = undefined
      throw error
    }
    return latest.value
  }
}
