import { createHash, timingSafeEqual } from "node:crypto"
import type { Context, MiddlewareHandler } from "hono"
import { Problem } from "./problem.ts"

/**
 * Lets pass whoever shows the token as `Authorization: Bearer …` (RFC 6750, section 2.1).
 *
 * @throws {Problem} 401 `unauthorized`, with `WWW-Authenticate`
 * @example
 * app.use("/v1/admin/*", bearer(settings.adminToken))
 */
export const bearer = (token: string): MiddlewareHandler => {
  const isShown = showsToken(token)
  return async (c, next) => {
    if (!isShown(c)) throw unauthorized()
    await next()
  }
}

/**
 * Whether a request shows the token, for a guard that does more than refuse it.
 *
 * Hashes are compared, not tokens: they all have the same length, and the time it takes does not tell how much of a guess was right.
 */
export const showsToken = (token: string): ((c: Context) => boolean) => {
  const expected = hashOf(token)
  return (c) => {
    const shown = /^Bearer +(\S+) *$/i.exec(c.req.header("Authorization") ?? "")?.[1]
    return shown !== undefined && timingSafeEqual(hashOf(shown), expected)
  }
}

export const unauthorized = () => new Problem("unauthorized", { headers: { "WWW-Authenticate": "Bearer" } })

/** A shorter one can be guessed, however few guesses a minute are allowed. */
const SHORTEST = 16

/**
 * What is wrong with a token that an operator has set, as a sentence; undefined where nothing is.
 *
 * @param variable where it was set
 */
export const tokenFault = (variable: string, token: string): string | undefined =>
  token.length < SHORTEST || /[^\x21-\x7e]/.test(token)
    ? `${variable} must be ${SHORTEST} or more letters, digits and signs without blanks. Make one with: openssl rand -hex 32`
    : undefined

const hashOf = (token: string) => createHash("sha256").update(token).digest()
