import type { Language } from "@porchlight/shared/limits"

/** The few words that the loader itself needs, when nothing else could be fetched. */
export const FALLBACK: Record<Language, { link: string; call: string }> = {
  en: { link: "Request a visit on our booking page", call: "or call us:" },
  es: { link: "Solicite una visita en nuestra página de citas", call: "o llámenos:" },
  fr: { link: "Demandez une visite sur notre page de réservation", call: "ou appelez-nous :" },
}
