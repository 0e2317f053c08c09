import type { PublicSite } from "@porchlight/shared/site"
import type { Seat } from "../contract.ts"

/**
 * Reads the site out of an answer; undefined if there is no such site, or it does not allow this page.
 *
 * @param answer the body, or the status if the answer was not a success
 * @throws when it is something else, such as the page of a captive portal
 */
export const siteIn = async ({ host, siteId }: Seat, answer: unknown): Promise<PublicSite | undefined> => {
  if (host.transport) {
    const found = await host.transport.fetchSite(siteId)
    return found.kind === "site" ? found.site : undefined
  }
  if (answer === 403 || answer === 404) return undefined
  if (isSite(answer)) return answer
  throw new Error(`No site in the answer ${answer}.`)
}

/** Enough to tell a site from other JSON; the server has checked its own configuration. */
export const isSite = (answer: unknown): answer is PublicSite => Array.isArray(Object(answer).languages)
