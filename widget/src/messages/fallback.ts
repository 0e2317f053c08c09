import type { Language } from "@porchlight/shared/limits"

/** The only words in the loader itself, for when nothing else could be fetched: the link to the hosted page. */
export const FALLBACK: Record<Language, string> = {
  en: "Request a visit",
  es: "Solicite una visita",
  fr: "Demandez une visite",
}
