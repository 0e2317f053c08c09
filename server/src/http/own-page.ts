import type { Context } from "hono"
import { type PublicOrigin, requestedOrigin } from "./public-origin.ts"

/**
 * Whether a page of our own sent this: the hosted page, the demo's, the preview.
 *
 * Browsers tell where a request comes from over TLS and on loopback (Fetch Metadata, section 2.3), and no page can write
 * that header; elsewhere the origin must be the one at which the browser sees this server.
 */
export const isFromOwnPage = (c: Context, publicOrigin: PublicOrigin = requestedOrigin): boolean => {
  const from = c.req.header("Sec-Fetch-Site")
  if (from !== undefined) return from === "same-origin"
  return hostOf(c.req.header("Origin")) === new URL(publicOrigin(c.req.raw, c.env)).host
}

/** Without the scheme: a proxy that ends TLS in front of the server may leave only the host as the browser knows it. */
const hostOf = (origin = "") => (URL.canParse(origin) ? new URL(origin).host : undefined)
