import { useEffect, useRef, useState } from "preact/hooks"
import { WORDS } from "../words.ts"
import { Code } from "./code.tsx"

/** How long a confirmation stands, in ms. */
const CONFIRMED_MS = 4000

type Props = { text: string; button: string; main?: boolean }

/** A piece of code with a button that copies it. Where a browser refuses that, it is selected for the keyboard. */
export const Copyable = ({ text, button, main = false }: Props) => {
  const code = useRef<HTMLElement>(null)
  const [said, setSaid] = useState("")

  useEffect(() => {
    const timer = said ? setTimeout(() => setSaid(""), CONFIRMED_MS) : undefined
    return () => clearTimeout(timer)
  }, [said])
  // What was copied is not what stands here now.
  useEffect(() => setSaid(""), [text])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(WORDS.tag.copied)
    } catch {
      // No clipboard without HTTPS, or the visitor said no.
      if (code.current) getSelection()?.selectAllChildren(code.current)
      setSaid(WORDS.tag.byHand)
    }
  }

  return (
    <div class="copyable">
      <pre>
        <Code text={text} innerRef={code} />
      </pre>
      <div class="row">
        <button type="button" class={main ? "main" : undefined} onClick={copy}>
          {button}
        </button>
        <span class="said" role="status">
          {said}
        </span>
      </div>
    </div>
  )
}
