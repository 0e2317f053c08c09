import { useWords } from "../words/ui-language.ts"
import { PairLine } from "./pair-line.tsx"
import type { Failure } from "./verdict.ts"
import { WORDS } from "./words.ts"

type Props = { failure: Failure; onMend: () => void }

/** One chosen colour that cannot be read, where that is, and a button that corrects it. */
export const FailureCard = ({ failure: { role, chosen, pairs, shade }, onMend }: Props) => {
  const words = useWords(WORDS)
  const [first] = pairs
  if (!first) return null
  return (
    <div class="failure">
      <ul class="pairs">
        {pairs.map((pair) => (
          <PairLine key={pair.fore} pair={pair} />
        ))}
      </ul>
      <button type="button" onClick={onMend}>
        <span class="swatch" style={{ backgroundColor: shade }} aria-hidden="true" />
        {words.mend[role](shade)}
      </button>
      <p class="help">{words.instead[role](first.worn.color, chosen)}</p>
    </div>
  )
}
