import type { Language } from "@porchlight/shared/limits"
import type { Page } from "./contract.ts"

/**
 * Where the form goes: the page with its query, but under an address that is not quite its own. What is sent to an address
 * takes it out of the browser's cache (RFC 9111, section 4.4), and whoever goes back would find a page with another key.
 *
 * @param language in which the answer is wished; without one the page's address says so, or the browser
 */
export const sentTo = ({ address }: Pick<Page, "address">, language?: Language) => {
  const query = new URL(address).searchParams
  if (language) query.set("lang", language)
  query.set("send", "")
  return `?${query}`
}
