import type { MiddlewareHandler } from "hono"
import { Problem } from "../problem.ts"

/**
 * Refuses what a page of our own did not send.
 *
 * A foreign page could not read the answer, nor send JSON without a preflight that it does not get; with this it does not
 * reach the handler either. Browsers tell where a request comes from over TLS and on loopback (Fetch Metadata); elsewhere a
 * POST still carries its origin.
 *
 * @throws {Problem} 403 `origin_not_allowed`
 */
export const ownPageOnly: MiddlewareHandler = async (c, next) => {
  const from = c.req.header("Sec-Fetch-Site")
  const isOwn = from === undefined ? hostOf(c.req.header("Origin")) === new URL(c.req.url).host : from === "same-origin"
  if (!isOwn) throw new Problem("origin_not_allowed")
  await next()
}

/** Without the scheme: a proxy that ends TLS in front of the server leaves only the host as the browser knows it. */
const hostOf = (origin = "") => (URL.canParse(origin) ? new URL(origin).host : undefined)
