import { createContext } from "preact"
import { useContext } from "preact/hooks"

/** The languages of the preview itself: those of the people who set up a contractor's website. */
const UI_LANGUAGES = ["en", "es"] as const
export type UiLanguage = (typeof UI_LANGUAGES)[number]

export const UiLanguageContext = createContext<UiLanguage>("en")

/** The language that the page speaks now. */
export const useUiLanguage = (): UiLanguage => useContext(UiLanguageContext)

/**
 * A room's texts in the language of the page.
 *
 * @example
 * const en = { copy: "Copy" }
 * const es: typeof en = { copy: "Copiar" }
 * export const WORDS = { en, es }
 * // in a component
 * const words = useWords(WORDS)
 */
export const useWords = <Words>(words: Readonly<Record<UiLanguage, Words>>): Words => words[useUiLanguage()]

/**
 * The language to begin with: what the address says with `ui`, else the first of the browser's that we speak.
 *
 * @param wishes the browser's languages, best first
 */
export const chooseUiLanguage = (query: string, wishes: readonly string[]): UiLanguage => {
  const said = [new URLSearchParams(query).get("ui") ?? "", ...wishes]
  const primaries = said.map((wish) => wish.toLowerCase().split(/[-_]/, 1)[0])
  return primaries.flatMap((primary) => UI_LANGUAGES.find((language) => language === primary) ?? [])[0] ?? "en"
}
