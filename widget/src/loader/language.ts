import type { Language } from "@porchlight/shared/limits"
import { FALLBACK } from "../messages/fallback.ts"

/** The language to fetch while it is not known yet which ones the site offers: the form chooses anew once it is, and asks more closely. */
export const guessLanguage = (element: HTMLElement): Language =>
  [(element.closest<HTMLElement>("[lang]") || element).lang, ...navigator.languages]
    .map((wish) => wish.slice(0, 2))
    .find((wish): wish is Language => wish in FALLBACK) || "en"
