import type { PairName } from "./pairs.ts"
import type { WORDS } from "./words.ts"

/** A pair in plain words: what is read, and on what. */
export const pairName = ({ fore, ground }: typeof WORDS.en, pair: PairName): string =>
  `${fore[pair.fore]} ${ground[pair.ground]}`

/** One decimal, cut and not rounded: 4.49 is not enough, and must not read like 4.5. */
export const cutRatio = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1)
