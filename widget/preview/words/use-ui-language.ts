import { useEffect, useState } from "preact/hooks"
import { chooseUiLanguage, type UiLanguage } from "./ui-language.ts"

/** The language of the page, and what to say of it in the address: nothing, until somebody has chosen one. */
export const useUiLanguageChoice = () => {
  const [language, setLanguage] = useState(() => chooseUiLanguage(location.search, navigator.languages))
  const [said, setSaid] = useState(() => new URLSearchParams(location.search).get("ui") === language)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speak = (next: UiLanguage) => {
    setLanguage(next)
    setSaid(true)
  }
  return { language, said: said ? language : undefined, speak }
}
