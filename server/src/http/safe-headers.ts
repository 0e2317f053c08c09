import type { MiddlewareHandler } from "hono"
import { type PublicOrigin, requestedOrigin } from "./public-origin.ts"

/** In seconds: a year. Names this host alone, since an operator's other hosts are not ours to promise for. */
const HSTS = "max-age=31536000"

/**
 * What every answer carries unless its route says otherwise: a browser must not run, embed or frame it, nor guess another type for
 * it. So a new route is closed by default, and opening it takes a line that can be seen.
 *
 * A browser that reached us over TLS is told to insist on it (RFC 6797), with pages and files; plain HTTP must not promise it.
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
