import { FORM_HEADER } from "@porchlight/shared"
import type { Context, Handler, MiddlewareHandler } from "hono"
import type { Sites } from "../sites/site.ts"
import { Problem } from "./problem.ts"
import type { SiteEnv } from "./site-env.ts"

const EXPOSED_HEADERS = "Idempotent-Replayed, Retry-After"
const PREFLIGHT_LIFE_S = 7200

/**
 * Refuses a request whose `Origin` is not on the site's list, before any other work is done.
 *
 * CORS alone is no gate: without a matching header the browser hides the answer, but the handler has already run.
 *
 * @throws {Problem} 403 `origin_not_allowed`
 */
export const allowedOrigin: MiddlewareHandler<SiteEnv> = async (c, next) => {
  c.header("Vary", "Origin", { append: true })
  allow(c, c.req.header("Origin"))
  await next()
}

/**
 * As {@link allowedOrigin}, but a request without an `Origin` passes, since a page of our own sends none when it reads. A foreign
 * page sends none when it embeds the address as an image or a script, but then the browser says so (Fetch Metadata).
 *
 * @throws {Problem} 403 `origin_not_allowed`
 */
export const allowedOrNoOrigin: MiddlewareHandler<SiteEnv> = async (c, next) => {
  c.header("Vary", "Origin", { append: true })
  const origin = c.req.header("Origin")
  const isEmbedded = /^(?:cross|same)-site$/.test(c.req.header("Sec-Fetch-Site") ?? "")
  if (origin !== undefined || isEmbedded) allow(c, origin)
  await next()
}

/** Answers a preflight with what a booking needs and nothing more (Fetch standard, CORS-preflight). */
export const preflight: Handler<SiteEnv> = (c) => {
  c.header("Access-Control-Allow-Methods", "GET, POST")
  c.header("Access-Control-Allow-Headers", `Content-Type, Idempotency-Key, ${FORM_HEADER}`)
  c.header("Access-Control-Max-Age", String(PREFLIGHT_LIFE_S))
  return c.body(null, 204)
}

/**
 * Answers a preflight for a site that does not exist, so that the browser gets to read the 404. A widget whose site was removed
 * while somebody typed must be able to say so; a failed preflight would look like a lost connection.
 */
export const preflightOfNoSite =
  (sites: Sites): MiddlewareHandler<SiteEnv> =>
  async (c, next) => {
    if (sites.has(c.req.param("site") ?? "")) return next()
    c.header("Access-Control-Allow-Origin", "*")
    return preflight(c, next)
  }

const allow = (c: Context<SiteEnv>, origin: string | undefined) => {
  if (origin === undefined || !c.var.site.allows(origin)) throw new Problem("origin_not_allowed")
  c.header("Access-Control-Allow-Origin", origin)
  c.header("Access-Control-Expose-Headers", EXPOSED_HEADERS)
}
