import { useEffect, useState } from "preact/hooks"
import { useWords } from "./words/ui-language.ts"
import { WORDS } from "./words/words.ts"

/** How long a confirmation stands, in ms. */
const CONFIRMED_MS = 4000

/**
 * The page's address holds everything that was chosen: who opens it sees the same.
 *
 * @param address query and fragment: what the browser shows may be a moment behind
 */
export const ShareLink = ({ address }: { address: string }) => {
  const words = useWords(WORDS)
  const [said, setSaid] = useState<"shared" | "byHand">()
  useEffect(() => {
    const timer = said && setTimeout(() => setSaid(undefined), CONFIRMED_MS)
    return () => clearTimeout(timer)
  }, [said])
  const copy = () =>
    navigator.clipboard.writeText(new URL(address, location.href).href).then(
      () => setSaid("shared"),
      () => setSaid("byHand"),
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
