import type { Language, Localized } from "@porchlight/shared"

/** A text that is the same for everybody counts as one in the site's own language: the others fall back to that. */
export const toLocalized = (text: string | Localized, language: Language): Localized =>
  typeof text === "string" ? { [language]: text } : text
