import { useConfirmation } from "./use-confirmation.ts"
import { useWords } from "./words/ui-language.ts"
import { WORDS } from "./words/words.ts"

/**
 * The page's address holds everything that was chosen: who opens it sees the same.
 *
 * @param address query and fragment: what the browser shows may be a moment behind
 */
export const ShareLink = ({ address }: { address: string }) => {
  const words = useWords(WORDS)
  const [said, say] = useConfirmation<"shared" | "byHand">()
  const copy = () =>
    navigator.clipboard.writeText(new URL(address, location.href).href).then(
      () => say("shared"),
      () => say("byHand"),
    )
  return (
    <>
      <button type="button" class="small" onClick={copy}>
        {words.share}
      </button>
      <span class="said" role="status">
        {said && words[said]}
      </span>
    </>
  )
}
