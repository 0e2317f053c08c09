import type { Language } from "@porchlight/shared/limits"
import type { TextKey } from "@porchlight/shared/text-keys"
import { useEffect, useState } from "preact/hooks"
import { MAX_TEXT } from "../../settings/texts.ts"
import { useUiLanguage, useWords } from "../../words/ui-language.ts"
import { blanksOf, strangeBlanks } from "./blanks.ts"
import { DEFAULT_TEXTS } from "./default-texts.ts"
import { WORDS } from "./words.ts"

type Props = {
  name: TextKey
  /** Where on the page: a text may stand in two lists. */
  list: string
  language: Language
  /** What the site says itself. */
  own: string | undefined
  chosen: string | undefined
  onChange: (text: string | undefined) => void
}

/** One text of the form. It is called by what it says without a choice. */
export const TextField = ({ name, list, language, own, chosen, onChange }: Props) => {
  const words = useWords(WORDS)
  const ui = useUiLanguage()
  const [typed, setTyped] = useState(chosen ?? "")
  useEffect(() => setTyped(chosen ?? ""), [chosen, language])
  const strange = strangeBlanks(name, typed)
  const blanks = blanksOf(name).join(", ")
  const id = `${list}-${name}`

  const type = (text: string) => {
    setTyped(text)
    if (strangeBlanks(name, text).length === 0) onChange(text.trim() ? text : undefined)
  }
  return (
    <div class="field text">
      <label for={id}>{name === "promise" ? words.promise : DEFAULT_TEXTS[ui][name]}</label>
      <textarea
        id={id}
        rows={1}
        lang={language}
        value={typed}
        placeholder={own ?? DEFAULT_TEXTS[language][name] ?? ""}
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
