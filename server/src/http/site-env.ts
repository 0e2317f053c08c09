import type { MiddlewareHandler } from "hono"
import type { Site, Sites } from "../sites/site.ts"
import { Problem } from "./problem.ts"

export type SiteEnv = {
  Variables: {
    site: Site
    /** Where its address has sent as many bookings as it may: the seconds until it may send another. */
    noPlaceFor?: number
  }
}

/**
 * Finds the site that the address names.
 *
 * Every origin may read that a site is unknown: a widget whose site was removed must be able to tell.
 *
 * @throws {Problem} 404 `unknown_site`
 */
export const knownSite =
  (sites: Sites): MiddlewareHandler<SiteEnv> =>
  async (c, next) => {
    const site = sites.get(c.req.param("site") ?? "")
    if (!site) throw new Problem("unknown_site", { headers: { "Access-Control-Allow-Origin": "*" } })
    c.set("site", site)
    await next()
  }
