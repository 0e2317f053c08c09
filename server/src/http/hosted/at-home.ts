import type { Context, MiddlewareHandler } from "hono"
import type { OwnHosts } from "../../sites/hosts.ts"
import { Problem } from "../problem.ts"
import type { PublicOrigin } from "../public-origin.ts"
import { hostOwner } from "./own-hosts.ts"

/** Whether a site has its page at the host that a request came to. At a site's own host name, no other site has one. */
export type IsAtHome = (c: Context, site: string) => boolean

export const atHome = (hosts: OwnHosts, publicOrigin: PublicOrigin): IsAtHome => {
  const ownerOf = hostOwner(hosts, publicOrigin)
  return (c, site) => {
    const owner = ownerOf(c.req.raw, c.env)
    return owner === undefined || owner === site
  }
}

/**
 * Lets a request pass only where its site is at home. Elsewhere there is no such site: under one contractor's name nobody may find
 * another, nor learn who else is served.
 *
 * @throws {Problem} 404 `unknown_site`
 */
export const atHomeOnly =
  (isAtHome: IsAtHome): MiddlewareHandler =>
  async (c, next) => {
    if (!isAtHome(c, (c.req.param("site") ?? "").toLowerCase())) throw new Problem("unknown_site")
    await next()
  }
