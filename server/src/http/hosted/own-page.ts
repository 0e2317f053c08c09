import type { MiddlewareHandler } from "hono"
import { Problem } from "../problem.ts"
import type { PublicOrigin } from "../public-origin.ts"

/**
 * Lets only pages of this very server send. The browser's own word counts where it gives one (Fetch Metadata); an older one
 * tells the page's origin, of which the host is enough: who ends TLS in front of us may not have said so.
 *
 * @throws {Problem} 403 `origin_not_allowed`
 */
export const fromOwnPage =
  (publicOrigin: PublicOrigin): MiddlewareHandler =>
  async (c, next) => {
    const relation = c.req.header("Sec-Fetch-Site")
    const own =
      relation === undefined
        ? hostOf(c.req.header("Origin")) === hostOf(publicOrigin(c.req.raw, c.env))
        : relation === "same-origin"
    if (!own) throw new Problem("origin_not_allowed")
    await next()
  }

const hostOf = (origin = "null") => (URL.canParse(origin) ? new URL(origin).host : undefined)
