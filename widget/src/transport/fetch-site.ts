import type { PublicSite } from "@porchlight/shared/site"
import type { SiteAnswer } from "../contract.ts"

const LIMIT_MS = 10_000

/**
 * Asks for what the widget may know of a site.
 *
 * @param base directory of the widget's own address, such as `https://book.example/v1/`
 * @throws when nobody answered in time, or not with a site
 */
export const fetchSite = async (base: string, id: string): Promise<SiteAnswer> => {
  const answer = await fetch(new URL(`sites/${encodeURIComponent(id)}`, base).href, {
    credentials: "omit",
    signal: AbortSignal.timeout(LIMIT_MS),
  })
  if (answer.status === 404 || answer.status === 403) return { kind: "gone" }
  const body: unknown = await answer.json()
  if (!answer.ok || !isSite(body)) throw new Error(`No site in an answer ${answer.status}.`)
  return { kind: "site", site: body }
}

/** Enough to tell a site from the page of a captive portal; the server checks its own configuration. */
const isSite = (body: unknown): body is PublicSite => Array.isArray(Object(body).languages)
