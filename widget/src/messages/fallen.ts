import type { Language } from "@porchlight/shared/limits"

/** Shown above the link to the hosted page, if that stands in the form's place. */
export const FALLEN: Record<Language, string> = {
  en: "The form could not be loaded.",
  es: "No se pudo cargar el formulario.",
  fr: "Le formulaire n’a pas pu être chargé.",
}
