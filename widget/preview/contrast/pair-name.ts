import type { PairName } from "./pairs.ts"
import type { WORDS } from "./words.ts"

/** A pair in plain words: what is read, and on what. */
export const pairName = ({ fore, ground }: typeof WORDS.en, pair: PairName): string =>
  `${fore[pair.fore]} ${ground[pair.ground]}`
