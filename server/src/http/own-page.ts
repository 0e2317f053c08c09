import type { MiddlewareHandler } from "hono"
import { Problem } from "./problem.ts"
import { type PublicOrigin, requestedOrigin } from "./public-origin.ts"

/**
 * Refuses what a page of this very server did not send: the hosted page, the preview.
 *
 * A foreign page could not read an answer, nor send JSON without a preflight, which it does not get; with this guard it does not
 * reach the handler either. Over TLS and on loopback the browser itself says where a request comes from (Fetch Metadata), and that
 * counts. Elsewhere the page's origin must be the one at which the browser sees this server. Only the hosts are compared: a proxy
 * that ends TLS in front of us may not have said so.
 *
 * @throws {Problem} 403 `origin_not_allowed`
 */
export const ownPageOnly = (publicOrigin: PublicOrigin = requestedOrigin): MiddlewareHandler =>
  sentBy(publicOrigin, () => false)

/**
 * As {@link ownPageOnly}, for a form that is sent without a script. A browser that says nothing of where it comes from is believed,
 * unless its `Referer` is another host's page: an old or a plain one, or one whose proxy takes such headers away. Nobody is signed in
 * here, so a foreign page can send no more than a robot can; to refuse it would lose the booking of whoever has no other browser.
 *
 * @throws {Problem} 403 `origin_not_allowed`
 */
export const ownFormOnly = (publicOrigin: PublicOrigin): MiddlewareHandler =>
  sentBy(publicOrigin, (own, referrer) => referrer === undefined || hostOf(referrer) === own)

const sentBy =
  (
    publicOrigin: PublicOrigin,
    isOwnOfSilent: (own: string | undefined, referrer: string | undefined) => boolean,
  ): MiddlewareHandler =>
  async (c, next) => {
    const from = c.req.header("Sec-Fetch-Site")
    const origin = c.req.header("Origin")
    const own = hostOf(publicOrigin(c.req.raw, c.env))
    const isOwn = () => {
      if (from !== undefined) return from === "same-origin"
      if (origin !== undefined) return hostOf(origin) === own
      return isOwnOfSilent(own, c.req.header("Referer"))
    }
    if (!isOwn()) throw new Problem("origin_not_allowed")
    await next()
  }

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)
