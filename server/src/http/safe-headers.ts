import type { MiddlewareHandler } from "hono"
import { type PublicOrigin, requestedOrigin } from "./public-origin.ts"

/** In seconds: a year. Names this host alone, since an operator's other hosts are not ours to promise for. */
const HSTS = "max-age=31536000"

/**
 * What every answer carries unless its route says otherwise: a browser is to run, embed and frame nothing of it, and to take it
 * for no other type than it says. So a route that is added is closed, and opening it is a line that can be seen.
 *
 * Whoever reached us over TLS is told to insist on it (RFC 6797), by pages and files; plain HTTP must not promise it.
 */
export const safeHeaders =
  (publicOrigin: PublicOrigin = requestedOrigin): MiddlewareHandler =>
  async (c, next) => {
    c.header("X-Content-Type-Options", "nosniff")
    c.header("Referrer-Policy", "no-referrer")
    c.header("Cross-Origin-Resource-Policy", "same-origin")
    c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
    const isPlainRead = c.req.method === "GET" || c.req.method === "HEAD"
    if (isPlainRead && publicOrigin(c.req.raw, c.env).startsWith("https:")) c.header("Strict-Transport-Security", HSTS)
    await next()
  }

/** For what pages of any origin use: the widget's files, and a site's routes, which have a gate of their own. */
export const embeddable: MiddlewareHandler = async (c, next) => {
  c.header("Cross-Origin-Resource-Policy", "cross-origin")
  await next()
}
