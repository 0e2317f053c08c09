import type { Seat } from "../contract.ts"
import { FALLBACK } from "../messages/fallback.ts"
import { guessLanguage } from "./language.ts"

/**
 * Puts links into the place of a form that could not be fetched: to the hosted page, which works without JavaScript, and to the
 * phone number if the element names one. The page's chunk, if that has come, adds an explanation.
 */
export const fallBack = ({ host, base, siteId, place }: Seat): void => {
  const phone = host.getAttribute("phone")
  // The place is no longer kept as high as a form.
  place.style = ""
  place.append(
    link(`${base}../book/${siteId}`, FALLBACK[guessLanguage(host)]),
    " ",
    phone ? link(`tel:${phone.replace(/[^+\d]/g, "")}`, phone) : "",
  )
}

const link = (href: string, text: string) => Object.assign(document.createElement("a"), { href, text })
