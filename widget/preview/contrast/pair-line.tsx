import { useWords } from "../words/ui-language.ts"
import type { Pair } from "./check-theme.ts"
import { cutRatio, pairName } from "./pair-name.ts"
import { Sample } from "./sample.tsx"
import { WORDS } from "./words.ts"

/** A pair as it was chosen: shown, named, and measured against its bound. */
export const PairLine = ({ pair }: { pair: Pair }) => {
  const words = useWords(WORDS)
  const { color, ratio } = pair.asked ?? pair.worn
  return (
    <li>
      <Sample fore={pair.fore} color={color} ground={pair.groundColor} />
      <span>
        {pairName(words, pair)} <span class="ratio">{words.needs(cutRatio(ratio), pair.bound)}</span>
      </span>
    </li>
  )
}
