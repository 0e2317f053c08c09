import type { Language } from "@porchlight/shared/limits"

/** The few words that the loader itself needs, when nothing else could be fetched: a link to the hosted page. */
export const FALLBACK: Record<Language, string> = {
  en: "Request a visit on our booking page",
  es: "Solicite una visita en nuestra página",
  fr: "Demandez une visite sur notre page",
}

/** What stands in the form's place until it has come. */
export const LOADING: Record<Language, string> = {
  en: "Loading the form…",
  es: "Cargando el formulario…",
  fr: "Chargement du formulaire…",
}
