import type { Run } from "./contestant.ts"

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return (low + high) / 2
}

export const rateOf = (runs: readonly Run[]): number => median(runs.map(({ perSecond }) => perSecond))

/** How many times as fast as the others these runs were: the median of the rounds, since a round's runs stand side by side. */
export const ratioOf = (runs: readonly Run[], others: readonly Run[]): number =>
  median(runs.map(({ perSecond }, round) => perSecond / (others[round]?.perSecond ?? Number.NaN)))

/** How far the slowest and the fastest run are apart, as a share of the median. */
export const spreadOf = (runs: readonly Run[]): number => {
  const rates = runs.map(({ perSecond }) => perSecond)
  return (Math.max(...rates) - Math.min(...rates)) / median(rates)
}
