export type Latency = { p50: number; p99: number }

/** The nearest-rank percentiles, in the unit of the samples; NaN of none. */
export const percentiles = (samples: readonly number[]): Latency => {
  const sorted = Float64Array.from(samples).sort()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}
