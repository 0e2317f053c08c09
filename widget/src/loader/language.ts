import type { Language } from "@porchlight/shared/limits"
import { FALLBACK } from "../messages/fallback.ts"

/** The language to fetch before it is known which ones the site offers. Once that is known the form chooses again, with more care. */
export const guessLanguage = (element: HTMLElement): Language =>
  [(element.closest<HTMLElement>("[lang]") || element).lang, ...navigator.languages]
    .map((wish) => wish.slice(0, 2))
    .find((wish): wish is Language => wish in FALLBACK) || "en"
