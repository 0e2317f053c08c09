import type { Language } from "@porchlight/shared"
import { html } from "hono/html"
import type { Site } from "../../sites/site.ts"
import { document } from "./document.ts"

const WORDS: Record<Language, { title: string; text: string; call: string }> = {
  en: { title: "Request a visit", text: "Call us and we will find a time.", call: "Call" },
  es: { title: "Solicite una visita", text: "Llámenos y buscamos una hora.", call: "Llame al" },
  fr: { title: "Demander une visite", text: "Appelez-nous et nous trouverons un moment.", call: "Appelez le" },
}

/** Where the tag's `<noscript>` leads: without scripts there is no form yet, but there is always the phone. */
export const bookPage = (site: Site) => {
  const language = site.languages[0]
  const { title, text, call } = WORDS[language]
  return document(
    `${title}: ${site.name}`,
    html`<main class="start">
      <h1>${site.name}</h1>
      <p>${text}</p>
      <p><a href="tel:${site.phone}">${call} ${site.public.phoneDisplay}</a></p>
    </main>`,
    language,
  )
}
