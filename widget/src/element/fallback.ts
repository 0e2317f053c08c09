import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import { FALLBACK } from "../messages/fallback.ts"

/**
 * What stands in the form's place when it could not be fetched: a way to book all the same.
 *
 * @param bookingPage address of the hosted page, which works without JavaScript
 */
export const fallbackParagraph = (
  page: Document,
  language: Language,
  bookingPage: string,
  site: Pick<PublicSite, "phone" | "phoneDisplay"> | undefined,
): HTMLElement => {
  const paragraph = page.createElement("p")
  paragraph.lang = language
  paragraph.append(anchor(page, bookingPage, FALLBACK[language]))
  if (site) paragraph.append(" · ", anchor(page, `tel:${site.phone}`, site.phoneDisplay))
  return paragraph
}

const anchor = (page: Document, href: string, text: string) => {
  const link = page.createElement("a")
  link.href = href
  link.textContent = text
  return link
}
