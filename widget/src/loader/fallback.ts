import type { Seat } from "../contract.ts"
import { FALLBACK } from "../messages/fallback.ts"
import { guessLanguage } from "./language.ts"

/**
 * Puts into the form's place, when it could not be fetched, a way to book all the same: on the hosted page, which works
 * without JavaScript, and by phone where the element names one. The page's chunk, where that came, says more.
 */
export const fallBack = ({ host, base, siteId, place }: Seat): void => {
  const phone = host.getAttribute("phone")
  // No longer kept as high as a form.
  place.style = ""
  place.append(
    link(`${base}../book/${siteId}`, FALLBACK[guessLanguage(host)]),
    " ",
    phone ? link(`tel:${phone.replace(/[^+\d]/g, "")}`, phone) : "",
  )
}

const link = (href: string, text: string) => Object.assign(document.createElement("a"), { href, text })
