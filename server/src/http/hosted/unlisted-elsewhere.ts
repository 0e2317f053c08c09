import type { MiddlewareHandler } from "hono"
import type { OwnHosts } from "../../sites/hosts.ts"
import type { PublicOrigin } from "../public-origin.ts"
import type { SiteEnv } from "../site-env.ts"

/**
 * Keeps search engines from a site's page where it stands at another site's own host name: there it would be listed under a
 * stranger's name. It is shown all the same, since the widget of every site may come from there, and leads to the page.
 */
export const unlistedElsewhere =
  (hosts: OwnHosts, publicOrigin: PublicOrigin): MiddlewareHandler<SiteEnv> =>
  async (c, next) => {
    const owner = hosts.get(new URL(publicOrigin(c.req.raw, c.env)).hostname)
    if (owner !== undefined && owner !== c.var.site.id) c.header("X-Robots-Tag", "noindex")
    await next()
  }
