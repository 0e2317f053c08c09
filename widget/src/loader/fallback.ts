import type { Language } from "@porchlight/shared/limits"
import type { Seat } from "../contract.ts"
import { FALLBACK } from "../messages/fallback.ts"

/**
 * Puts into the form's place, when it could not be fetched, a way to book all the same: on the hosted page, which works
 * without JavaScript, and by phone where the number is known.
 *
 * @param told the number, if the site could be asked for it
 */
export const fallBack = ({ host, base, siteId }: Seat, place: ParentNode, language: Language, told = ""): void => {
  const phone = host.getAttribute("phone") ?? told
  place.replaceChildren(
    link(`${base}../book/${siteId}`, FALLBACK[language]),
    " ",
    phone && link(`tel:${phone.replaceAll(" ", "")}`, phone),
  )
}

const link = (href: string, text: string) => Object.assign(document.createElement("a"), { href, textContent: text })
