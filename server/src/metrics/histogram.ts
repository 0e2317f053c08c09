import type { Sample } from "./prometheus-text.ts"

export type Histogram = {
  observe(value: number): void
  samples(): Sample[]
}

/**
 * Counts values into buckets, in this process's memory.
 *
 * @param bounds upper bounds of the buckets, ascending; a last one without a bound is added
 */
export const createHistogram = (bounds: readonly number[]): Histogram => {
  const counts = [...bounds, Number.POSITIVE_INFINITY].map((bound) => ({ bound, count: 0 }))
  let sum = 0
  return {
    observe: (value) => {
      sum += value
      const bucket = counts.find(({ bound }) => value <= bound)
      if (bucket) bucket.count++
    },
    samples: () => {
      let total = 0
      const buckets = counts.map(({ bound, count }): Sample => {
        total += count
        return {
          suffix: "_bucket",
          labels: { le: bound === Number.POSITIVE_INFINITY ? "+Inf" : String(bound) },
          value: total,
        }
      })
      return [...buckets, { suffix: "_sum", value: sum }, { suffix: "_count", value: total }]
    },
  }
}
