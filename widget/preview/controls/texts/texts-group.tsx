import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import type { TextKey } from "@porchlight/shared/text-keys"
import { useState } from "preact/hooks"
import type { Settings } from "../../settings/settings.ts"
import { useUiLanguage, useWords } from "../../words/ui-language.ts"
import { Choice } from "../choice.tsx"
import { Group } from "../group.tsx"
import { LANGUAGE_NAMES } from "../words.ts"
import { AllTexts } from "./all-texts.tsx"
import { MAIN_TEXTS } from "./chapters.ts"
import { DEFAULT_TEXTS } from "./default-texts.ts"
import { TextField } from "./text-field.tsx"
import { WORDS } from "./words.ts"

type Props = { site: PublicSite; settings: Settings; onChange: (some: Partial<Settings>) => void }

/** What the form says, in each language of the site. */
export const TextsGroup = ({ site, settings, onChange }: Props) => {
  const words = useWords(WORDS)
  const [language, setLanguage] = useLanguageOf(site, settings.lang)
  const { texts = {} } = settings
  const changed = Object.values(texts).reduce((sum, own) => sum + Object.keys(own ?? {}).length, 0)

  const say = (key: TextKey, text: string | undefined) => {
    const { [key]: _before, ...others } = texts[language] ?? {}
    const { [language]: _own, ...elsewhere } = texts
    const own = text === undefined ? others : { ...others, [key]: text }
    const next = Object.keys(own).length > 0 ? { ...elsewhere, [language]: own } : elsewhere
    onChange({ texts: Object.keys(next).length > 0 ? next : undefined })
  }
  const own = (key: TextKey) => site.texts[language]?.[key] ?? DEFAULT_TEXTS[language][key] ?? ""
  const field = (key: TextKey, label: string) => (
    <TextField
      key={key}
      name={key}
      label={label}
      language={language}
      own={own(key)}
      chosen={texts[language]?.[key]}
      onChange={(text) => say(key, text)}
    />
  )
  return (
    <Group title={words.title} changed={changed}>
      <p class="help">{words.help}</p>
      {site.languages.length > 1 && (
        <Choice
          name="texts-language"
          legend={words.language}
          options={site.languages}
          names={LANGUAGE_NAMES}
          chosen={language}
          onChange={setLanguage}
        />
      )}
      {MAIN_TEXTS.map((key) => field(key, words.names[key]))}
      <AllTexts field={field} standing={(key) => texts[language]?.[key] ?? own(key)} />
    </Group>
  )
}

/** The language whose texts are written: the form's, where one is chosen, else the page's own. */
const useLanguageOf = ({ languages }: PublicSite, chosen: Language | undefined) => {
  const ui = useUiLanguage()
  const first = chosen ?? languages.find((language) => language === ui) ?? languages[0] ?? "en"
  // A choice holds until another language comes first, as when the form's own language is changed.
  const [asked, setAsked] = useState({ first, language: first })
  const language = asked.first === first && languages.includes(asked.language) ? asked.language : first
  return [language, (next: Language) => setAsked({ first, language: next })] as const
}
