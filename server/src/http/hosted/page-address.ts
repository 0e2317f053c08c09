import type { Language } from "@porchlight/shared"
import type { Site } from "../../sites/site.ts"

/**
 * Where a site's hosted page properly stands, whichever way somebody came to it: at the first host name of its own, else under the
 * origin that the request came to.
 *
 * @param origin scheme, host and port as the visitor's browser sees them
 */
export const pageAddress = ({ id, hosted: { hosts } }: Pick<Site, "id" | "hosted">, origin: string): string => {
  const [host] = hosts
  return host === undefined ? `${origin}/book/${id}` : `https://${host}/`
}

/**
 * The address at which a page speaks one language. Without a query it speaks the site's first, or what a browser prefers. Search
 * engines prefer none.
 */
export const inLanguage = (address: string, language: Language, { languages }: Pick<Site, "languages">): string =>
  language === languages[0] ? address : `${address}?lang=${language}`
