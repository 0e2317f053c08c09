import type { Context, MiddlewareHandler } from "hono"
import type { OwnHosts } from "../../sites/hosts.ts"
import { Problem } from "../problem.ts"
import type { PublicOrigin } from "../public-origin.ts"
import { hostOwner } from "./own-hosts.ts"

/** Whether a site has its page where a request came to. At a host name of a site's own, no other has one. */
export type IsAtHome = (c: Context, site: string) => boolean

export const atHome = (hosts: OwnHosts, publicOrigin: PublicOrigin): IsAtHome => {
  const ownerOf = hostOwner(hosts, publicOrigin)
  return (c, site) => {
    const owner = ownerOf(c.req.raw, c.env)
    return owner === undefined || owner === site
  }
}

/**
 * Lets pass who comes to a site at home. Elsewhere there is no such site: under a contractor's name nobody is to find another one,
 * nor to learn who else is served.
 *
 * @throws {Problem} 404 `unknown_site`
 */
export const atHomeOnly =
  (isAtHome: IsAtHome): MiddlewareHandler =>
  async (c, next) => {
    if (!isAtHome(c, (c.req.param("site") ?? "").toLowerCase())) throw new Problem("unknown_site")
    await next()
  }
