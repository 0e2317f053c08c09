import type { Language } from "@porchlight/shared/limits"
import type { TextKey } from "@porchlight/shared/text-keys"
import { useState } from "preact/hooks"
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
  /** Only what cannot be taken over: everything else stands in the settings. */
  const [typed, setTyped] = useState<string>()
  const text = typed ?? chosen ?? ""
  const strange = strangeBlanks(name, text)
  const blanks = blanksOf(name).join(", ")
  const id = `${list}-${name}`

  const type = (next: string) => {
    const isStrange = strangeBlanks(name, next).length > 0
    setTyped(isStrange ? next : undefined)
    if (!isStrange) onChange(next.trim() ? next : undefined)
  }
  return (
    <div class="field text">
      <label for={id}>{name === "promise" ? words.promise : DEFAULT_TEXTS[ui][name]}</label>
      <textarea
        id={id}
        rows={1}
        lang={language}
        value={text}
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
