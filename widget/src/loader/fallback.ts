import type { Language } from "@porchlight/shared/limits"
import { FALLBACK } from "../messages/fallback.ts"

/**
 * Puts into the form's place, when it could not be fetched, a way to book all the same: on the hosted page, which works
 * without JavaScript, and by phone where the element names one. The page's chunk, where that came, says more.
 */
export const fallBack = (place: HTMLElement, hosted: string, language: Language, phone: string | null): void => {
  // No longer kept as high as a form.
  place.style = ""
  place.replaceChildren(
    link(hosted, FALLBACK[language]),
    " ",
    phone ? link(`tel:${phone.replace(/[^+\d]/g, "")}`, phone) : "",
  )
}

const link = (href: string, textContent: string) => Object.assign(document.createElement("a"), { href, textContent })
