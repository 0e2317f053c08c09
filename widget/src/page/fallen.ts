import type { Seat } from "../contract.ts"
import { guessLanguage } from "../loader/language.ts"
import { FALLBACK } from "../messages/fallback.ts"
import { FALLEN } from "../messages/fallen.ts"
import { hostedPage } from "./hosted.ts"
import { siteOf } from "./site.ts"

/** As large as the form's text, but in the page's own type and colour, without a frame and flush with its edge. */
const BLOCK = { fontSize: "16px", lineHeight: "1.5", display: "grid", gap: "8px", padding: "16px 0" }

/** Above the page, where the button would be, in the colours of the visitor's system. */
const CORNER = {
  ...BLOCK,
  position: "fixed",
  right: "16px",
  bottom: "16px",
  padding: "12px 16px",
  borderRadius: "8px",
  background: "canvas",
  color: "canvastext",
  boxShadow: "0 2px 12px #0006",
  zIndex: "2147483000",
}

/**
 * Explains in words that a form could not be loaded, where the loader could leave only a link, and adds the phone number.
 *
 * @param hosted the link, in the form's place
 */
export const explain = async (seat: Seat, hosted: HTMLElement): Promise<void> => {
  const place = hosted.parentElement
  if (!place) return
  const words = document.createElement("span")
  words.textContent = FALLEN[guessLanguage(seat.host)]
  for (const each of place.querySelectorAll("a")) each.style.color = "inherit"
  // Property by property: the page's policy may forbid a style attribute.
  Object.assign(place.style, BLOCK)
  place.prepend(words)
  // The loader itself adds a number that the element names.
  const phone = seat.host.getAttribute("phone") ? undefined : await phoneOf(seat)
  // The form may have come meanwhile.
  if (phone && place.contains(hosted)) place.append(phone)
}

/** Puts links to the hosted page and the phone into the place of a button that could not be loaded. */
export const putLinks = async (seat: Seat): Promise<void> => {
  const corner = document.createElement("div")
  Object.assign(corner.style, CORNER)
  corner.append(link(hostedPage(seat), FALLBACK[guessLanguage(seat.host)]))
  // Not by `replaceChildren`: a browser that is too old for the button may be too old for that.
  seat.root.textContent = ""
  seat.root.append(corner)
  const phone = await phoneOf(seat)
  if (phone) corner.append(phone)
}

/** A link to the number that the element names, else to the site's. */
const phoneOf = async (seat: Seat) => {
  const named = seat.host.getAttribute("phone")
  if (named) return link(`tel:${named.replace(/[^+\d]/g, "")}`, named)
  const site = await siteOf(seat)
  return site && site !== "gone" ? link(`tel:${site.phone}`, site.phoneDisplay) : undefined
}

const link = (href: string, textContent: string) =>
  Object.assign(document.createElement("a"), { href, textContent, style: "color:inherit" })
