import { useRef } from "preact/hooks"
import { useCopyGuard } from "../contrast/copy-guard.tsx"
import { useConfirmation } from "../use-confirmation.ts"
import { useWords } from "../words/ui-language.ts"
import { Code } from "./code.tsx"
import { WORDS } from "./words.ts"

type Props = {
  text: string
  button: string
  main?: boolean
  /** Whether it carries a theme, which is asked about first if it cannot be read. */
  themed?: boolean
}

/** A piece of code with a button that copies it. Where a browser refuses that, it is selected for the keyboard. */
export const Copyable = ({ text, button, main = false, themed = false }: Props) => {
  const words = useWords(WORDS)
  const guard = useCopyGuard()
  const code = useRef<HTMLElement>(null)
  const [said, say] = useConfirmation<{ of: string; words: string }>()

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      say({ of: text, words: words.copied })
    } catch {
      // No clipboard without HTTPS, or the visitor said no.
      if (code.current) getSelection()?.selectAllChildren(code.current)
      say({ of: text, words: words.byHand })
    }
  }

  return (
    <div class="copyable">
      <pre>
        <Code text={text} innerRef={code} />
      </pre>
      <div class="row">
        <button type="button" class={main ? "main" : undefined} onClick={() => (themed ? guard(copy) : copy())}>
          {button}
        </button>
        <span class="said" role="status">
          {/* What was copied before is not what stands here now. */}
          {said?.of === text && said.words}
        </span>
      </div>
    </div>
  )
}
