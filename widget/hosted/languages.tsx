import type { Language } from "@porchlight/shared/limits"
import type { Page } from "./contract.ts"
import { FORM_ID } from "./places.ts"
import { plainAddress } from "./plain-address.ts"
import { sentTo } from "./sent-to.ts"
import { LANGUAGE_NAMES, WORDS } from "./words/words.ts"

/** The name under which the form says that it is only to be shown in another language. */
const SPEAK = "speak"

type LanguagesProps = { page: Page; hasForm: boolean }

/** The other languages that the site speaks. Beside a form they send it, so that what was typed comes along without scripts, too. */
export const Languages = ({ page, hasForm }: LanguagesProps) => {
  const { site, language } = page
  return (
    <nav aria-label={WORDS[language].languages}>
      {site.languages.map((other) => {
        if (other === language) {
          return (
            <span key={other} aria-current="true">
              {LANGUAGE_NAMES[other]}
            </span>
          )
        }
        return hasForm ? (
          <button
            key={other}
            type="submit"
            form={FORM_ID}
            formAction={sentTo(page, other)}
            formNoValidate
            name={SPEAK}
            value={other}
            lang={other}
          >
            {LANGUAGE_NAMES[other]}
          </button>
        ) : (
          <a key={other} href={inLanguage(page.address, other)} lang={other} hrefLang={other}>
            {LANGUAGE_NAMES[other]}
          </a>
        )
      })}
    </nav>
  )
}

const inLanguage = (address: string, language: Language) => {
  const query = plainAddress(address).searchParams
  query.set("lang", language)
  return `?${query}`
}
