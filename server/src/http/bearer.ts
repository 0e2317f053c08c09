import { createHash, timingSafeEqual } from "node:crypto"
import type { MiddlewareHandler } from "hono"
import { Problem } from "./problem.ts"

/**
 * Lets pass whoever shows the token as `Authorization: Bearer …` (RFC 6750, section 2.1).
 *
 * Hashes are compared and not the tokens: they are of one length, and how far a guess was right takes no time to tell.
 *
 * @throws {Problem} 401 `unauthorized`, with `WWW-Authenticate`
 * @example
 * app.use("/v1/admin/*", bearer(settings.adminToken))
 */
export const bearer = (token: string): MiddlewareHandler => {
  const expected = hashOf(token)
  return async (c, next) => {
    const shown = /^Bearer +(\S+) *$/i.exec(c.req.header("Authorization") ?? "")?.[1]
    if (shown === undefined || !timingSafeEqual(hashOf(shown), expected)) {
      throw new Problem("unauthorized", { headers: { "WWW-Authenticate": "Bearer" } })
    }
    await next()
  }
}

const hashOf = (token: string) => createHash("sha256").update(token).digest()
