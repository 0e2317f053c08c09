import type { Context, Handler, MiddlewareHandler } from "hono"
import type { Sites } from "../sites/site.ts"
import { isFromOwnPage } from "./own-page.ts"
import { Problem } from "./problem.ts"
import type { PublicOrigin } from "./public-origin.ts"
import type { SiteEnv } from "./site-env.ts"

const EXPOSED_HEADERS = "Idempotent-Replayed, Retry-After"
const PREFLIGHT_LIFE_S = 7200

/**
 * Refuses a request whose `Origin` is not on the site's list, before any other work is done. A page of our own may send as well:
 * the hosted page's origin is on no list.
 *
 * CORS alone is no gate: without a matching header the browser hides the answer, but the handler has already run.
 *
 * @throws {Problem} 403 `origin_not_allowed`
 */
export const allowedOrigin =
  (publicOrigin?: PublicOrigin): MiddlewareHandler<SiteEnv> =>
  async (c, next) => {
    c.header("Vary", "Origin", { append: true })
    if (!isListed(c) && !isFromOwnPage(c, publicOrigin)) throw new Problem("origin_not_allowed")
    await next()
  }

/**
 * As {@link allowedOrigin}, but a request without an `Origin` passes: a page of our own sends none when it reads. A foreign
 * page sends none where it only embeds, as an image or a script, which `Sec-Fetch-Site` gives away.
 *
 * @throws {Problem} 403 `origin_not_allowed`
 */
export const allowedOrNoOrigin = (publicOrigin?: PublicOrigin): MiddlewareHandler<SiteEnv> => {
  const allowed = allowedOrigin(publicOrigin)
  return async (c, next) => {
    const isEmbedded = /^(?:cross|same)-site$/.test(c.req.header("Sec-Fetch-Site") ?? "")
    if (c.req.header("Origin") !== undefined || isEmbedded) return allowed(c, next)
    c.header("Vary", "Origin", { append: true })
    await next()
  }
}

/** Answers a preflight with what a booking needs and nothing more (Fetch standard, CORS-preflight). */
export const preflight: Handler<SiteEnv> = (c) => {
  c.header("Access-Control-Allow-Methods", "GET, POST")
  c.header("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key")
  c.header("Access-Control-Max-Age", String(PREFLIGHT_LIFE_S))
  return c.body(null, 204)
}

/**
 * Lets a browser ask for a site that there is none of, so that it gets to read the 404: a widget whose site was taken off
 * while somebody typed must be able to say so, and a preflight that fails looks like a lost line.
 */
export const preflightOfNoSite =
  (sites: Sites): MiddlewareHandler<SiteEnv> =>
  async (c, next) => {
    if (sites.has(c.req.param("site") ?? "")) return next()
    c.header("Access-Control-Allow-Origin", "*")
    return preflight(c, next)
  }

/** Whether the origin is on the site's list; if so, the page that asked may read whatever is answered. */
const isListed = (c: Context<SiteEnv>): boolean => {
  const origin = c.req.header("Origin")
  if (origin === undefined || !c.var.site.allows(origin)) return false
  c.header("Access-Control-Allow-Origin", origin)
  c.header("Access-Control-Expose-Headers", EXPOSED_HEADERS)
  return true
}
