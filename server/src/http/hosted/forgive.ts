import type { MiddlewareHandler, NotFoundHandler } from "hono"
import type { Sites } from "../../sites/site.ts"
import { answerNotFound } from "../problem.ts"
import type { IsAtHome } from "./at-home.ts"
import { isLookedAt } from "./refusal/looked-at.ts"
import { showNothingHere } from "./refusal/nothing-here.ts"

/**
 * Forgives an address that was typed off a van: capitals, and a slash at its end. Whoever comes so is led to where the page
 * stands, with whatever else the address says.
 */
export const forgiveAddress =
  (sites: Sites): MiddlewareHandler =>
  async (c, next) => {
    const typed = c.req.param("site") ?? ""
    const id = typed.toLowerCase()
    const hasSlash = c.req.path.endsWith("/")
    if (!sites.has(id) || (id === typed && !hasSlash)) return next()
    // From where the visitor stands: what is in front of us may have taken the path's beginning away.
    return c.redirect(`${hasSlash ? "../" : ""}${id}${new URL(c.req.url).search}`, 308)
  }

/** All of it in capitals, as it may be painted: no route is spelled so. */
const IN_CAPITALS = /^\/book\/([^/]+)(\/?)$/i

/** Answers an address at which there is nothing: leads to the site's page that was meant, else says so to a person or a program. */
export const answerElsewhere =
  (sites: Sites, isAtHome: IsAtHome): NotFoundHandler =>
  (c) => {
    const [, typed = "", slash] = IN_CAPITALS.exec(c.req.path) ?? []
    const id = typed.toLowerCase()
    // What is spelled as the routes are came here for its method alone, and would be led to itself.
    const isPage = sites.has(id) && isAtHome(c, id) && !c.req.path.startsWith("/book/")
    if (!isPage) return isLookedAt(c) ? showNothingHere(c) : answerNotFound(c)
    return c.redirect(`${slash ? "../" : ""}../book/${id}${new URL(c.req.url).search}`, 308)
  }
