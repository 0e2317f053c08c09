import type { Language } from "@porchlight/shared/limits"

/** The few words that the loader itself needs, when nothing else could be fetched: a link to the hosted page. */
export const FALLBACK: Record<Language, string> = {
  en: "Request a visit",
  es: "Solicite una visita",
  fr: "Demandez une visite",
}
