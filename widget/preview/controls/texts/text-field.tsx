import type { Language } from "@porchlight/shared/limits"
import type { TextKey } from "@porchlight/shared/text-keys"
import { useId, useState } from "preact/hooks"
import { blanksOf, strangeBlanks } from "../../settings/blanks.ts"
import { MAX_TEXT } from "../../settings/texts.ts"
import { useWords } from "../../words/ui-language.ts"
import { WORDS } from "./words.ts"

type Props = {
  name: TextKey
  /** Its name in this list. A text may stand in two lists, under different names. */
  label: string
  language: Language
  /** What the form says without a choice. */
  own: string
  chosen: string | undefined
  onChange: (text: string | undefined) => void
}

/** One text of the form; in gray, what it says without a choice. */
export const TextField = ({ name, label, language, own, chosen, onChange }: Props) => {
  const words = useWords(WORDS)
  /** Only a text that cannot be used: any other stands in the settings. */
  const [typed, setTyped] = useState<{ text: string; language: Language }>()
  const text = typed?.language === language ? typed.text : (chosen ?? "")
  const strange = strangeBlanks(name, text)
  const blanks = blanksOf(name).join(", ")
  const id = useId()

  const type = (next: string) => {
    const isStrange = strangeBlanks(name, next).length > 0
    setTyped(isStrange ? { text: next, language } : undefined)
    if (!isStrange) onChange(next.trim() ? next : undefined)
  }
  return (
    <div class="field text">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        lang={language}
        value={text}
        placeholder={own === label ? "" : own}
        maxLength={MAX_TEXT}
        aria-invalid={strange.length > 0}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <p id={`${id}-help`} class={strange.length > 0 ? "help error" : "help"} aria-live="polite">
        {strange.length > 0 ? words.strange(strange.join(", "), blanks) : blanks && words.blanks(blanks)}
      </p>
    </div>
  )
}
