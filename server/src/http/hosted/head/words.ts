import type { Language } from "@porchlight/shared"

/** What the page is called and described as where the site's configuration does not say. */
export const WORDS: Record<Language, { heading: string; description: string }> = {
  en: {
    heading: "Request a visit",
    description: "Tell {name} online what you need, and we call you back to agree on a time. Or call {phone}.",
  },
  es: {
    heading: "Solicite una visita",
    description: "Cuéntele a {name} en línea qué necesita y le llamamos para acordar la hora. O llame al {phone}.",
  },
  fr: {
    heading: "Demandez une visite",
    description:
      "Dites en ligne à {name} ce qu’il vous faut, et nous vous rappelons pour convenir d’une heure. Ou appelez le {phone}.",
  },
}
