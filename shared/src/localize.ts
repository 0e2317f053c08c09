import type { Language } from "./limits.ts"
import type { Localized } from "./site.ts"

/** A text in the wished language, else in the site's default, else in any that there is. */
export const localize = (text: Localized, language: Language, fallback: Language | undefined): string =>
  text[language] ?? (fallback && text[fallback]) ?? Object.values(text)[0] ?? ""
