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
export const ownPageOnly =
  (publicOrigin: PublicOrigin = requestedOrigin): MiddlewareHandler =>
  async (c, next) => {
    const from = c.req.header("Sec-Fetch-Site")
    const isOwn =
      from === undefined
        ? hostOf(c.req.header("Origin")) === hostOf(publicOrigin(c.req.raw, c.env))
        : from === "same-origin"
    if (!isOwn) throw new Problem("origin_not_allowed")
    await next()
  }

const hostOf = (origin = "null") => (URL.canParse(origin) ? new URL(origin).host : undefined)
