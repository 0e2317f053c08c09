import type { Language } from "@porchlight/shared/limits"

/** The words around the form where it stands in a dialog. */
export const POPUP_WORDS: Record<Language, { open: string; close: string; loading: string }> = {
  en: { open: "Request a visit", close: "Close", loading: "Loading…" },
  es: { open: "Solicite una visita", close: "Cerrar", loading: "Cargando…" },
  fr: { open: "Demandez une visite", close: "Fermer", loading: "Chargement…" },
}
