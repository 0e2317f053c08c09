import type { MiddlewareHandler } from "hono"
import type { Sites } from "../../sites/site.ts"

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
