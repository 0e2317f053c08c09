import type { Language } from "@porchlight/shared/limits"
import { useWords } from "../words/ui-language.ts"
import { LANGUAGE_NAMES, WORDS } from "./words.ts"

type Props = {
  /** Those that the site speaks. */
  languages: readonly Language[]
  chosen: Language | undefined
  onChange: (language: Language | undefined) => void
}

export const LanguageField = ({ languages, chosen, onChange }: Props) => {
  const words = useWords(WORDS).language
  return (
    <div class="field">
      <label for="language">{words.label}</label>
      <p id="language-help" class="help">
        {words.help}
      </p>
      <select
        id="language"
        aria-describedby="language-help"
        value={chosen ?? ""}
        onChange={(event) => onChange(languages.find((language) => language === event.currentTarget.value))}
      >
        <option value="">{words.automatic}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </div>
  )
}
