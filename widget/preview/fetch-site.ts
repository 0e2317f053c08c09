import type { SiteAnswer } from "../src/contract.ts"
import { isSite } from "../src/element/answer.ts"
import { inTime } from "./in-time.ts"

/**
 * Asks for what the widget may know of a site, for the preview itself and for the transport of the forms in it.
 *
 * @param base directory of the widget's own address, such as `https://book.example/v1/`
 * @throws when nobody answered in time, or not with a site
 */
export const fetchSite = async (base: string, id: string): Promise<SiteAnswer> => {
  const answer = await fetch(new URL(`sites/${encodeURIComponent(id)}`, base).href, {
    credentials: "omit",
    signal: inTime(),
  })
  if (answer.status === 404 || answer.status === 403) return { kind: "gone" }
  const body: unknown = await answer.json()
  if (!answer.ok || !isSite(body)) throw new Error(`No site in an answer ${answer.status}.`)
  return { kind: "site", site: body }
}
