import type { MiddlewareHandler } from "hono"
import { bearer } from "../bearer.ts"
import { Problem } from "../problem.ts"
import { type ClientAddress, network, type RateCounter } from "../rate-limit.ts"

/** What one address may ask in a minute: enough for a script that goes through thousands of bookings. */
export const ADMIN_REQUESTS_PER_MINUTE = 600
/** What one address may guess in a minute. */
export const ADMIN_FAILURES_PER_MINUTE = 10

export type AdminCounters = {
  /** Requests of any outcome. */
  requests: RateCounter
  /** Those without the right token: guesses. */
  failures: RateCounter
}

export type GuardParts = { token: string; counters: AdminCounters; clientAddress: ClientAddress }

/**
 * Lets the operator pass, and nobody try many tokens. Answers are never kept by anything on their way, and carry no CORS
 * header: no page has any business here.
 *
 * @throws {Problem} 401 `unauthorized`; 429 `rate_limited`, with `Retry-After`
 */
export const adminGuards = ({ token, counters, clientAddress }: GuardParts): MiddlewareHandler[] => {
  const limit =
    ({ take, settle }: RateCounter, counts: (status: number) => boolean): MiddlewareHandler =>
    async (c, next) => {
      const key = `admin ${network(clientAddress(c))}`
      const retryAfter = await take(key)
      if (retryAfter !== undefined)
        throw new Problem("rate_limited", { retryAfter: Math.max(1, Math.ceil(retryAfter)) })
      await next()
      await settle?.(key, counts(c.res.status))
    }
  return [
    limit(counters.requests, () => true),
    limit(counters.failures, (status) => status === 401),
    bearer(token),
    noStore,
  ]
}

const noStore: MiddlewareHandler = async (c, next) => {
  await next()
  c.header("Cache-Control", "no-store")
}
