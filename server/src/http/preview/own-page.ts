import type { MiddlewareHandler } from "hono"
import { isFromOwnPage } from "../own-page.ts"
import { Problem } from "../problem.ts"
import type { PublicOrigin } from "../public-origin.ts"

/**
 * Refuses what a page of our own did not send.
 *
 * A foreign page could not read the answer, nor send JSON without a preflight that it does not get; with this it does not
 * reach the handler either.
 *
 * @throws {Problem} 403 `origin_not_allowed`
 */
export const ownPageOnly =
  (publicOrigin?: PublicOrigin): MiddlewareHandler =>
  async (c, next) => {
    if (!isFromOwnPage(c, publicOrigin)) throw new Problem("origin_not_allowed")
    await next()
  }
