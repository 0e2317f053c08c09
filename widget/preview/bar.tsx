import { Brand } from "./brand.tsx"
import type { Steps } from "./settings/use-settings.ts"
import { ShareLink } from "./share-link.tsx"
import { type UiLanguage, useUiLanguage, useWords } from "./words/ui-language.ts"
import { WORDS } from "./words/words.ts"

type Props = Steps & {
  /** Of this page, with all that was chosen. */
  address: string
  onSpeak: (language: UiLanguage) => void
}

/** The page's head: whose it is, the steps back and forth, and the language. */
export const Bar = ({ undo, redo, restart, address, onSpeak }: Props) => {
  const words = useWords(WORDS)
  const other: UiLanguage = useUiLanguage() === "en" ? "es" : "en"
  return (
    <header class="bar">
      <Brand />
      <h1>{words.title}</h1>
      <div class="actions">
        <Step act={undo} label={words.undo} keys="Control+Z" />
        <Step act={redo} label={words.redo} keys="Control+Shift+Z" />
        <Step act={restart} label={words.restart} />
        <ShareLink address={address} />
      </div>
      <button type="button" class="small speak" lang={other} onClick={() => onSpeak(other)}>
        {words.other}
      </button>
    </header>
  )
}

/** Can be focused even if it has nothing to do: if it went away, the focus would be lost. */
const Step = ({ act, label, keys }: { act: (() => void) | undefined; label: string; keys?: string }) => (
  <button type="button" class="small" aria-disabled={!act} aria-keyshortcuts={keys} onClick={() => act?.()}>
    {label}
  </button>
)
