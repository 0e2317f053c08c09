import { useWords } from "../words/ui-language.ts"
import { isLive, type State } from "./view.ts"
import { WORDS } from "./words.ts"

/** In plain words: where this form sends to. */
export const SendsNote = ({ sandbox, state }: { sandbox: boolean; state: State }) => {
  const words = useWords(WORDS)
  return <p class="sends">{isLive(state) ? (sandbox ? words.sandbox : words.dry) : words.shown}</p>
}
