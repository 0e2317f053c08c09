import type { MiddlewareHandler } from "hono"
import { showsToken, unauthorized } from "../bearer.ts"
import { network } from "../network.ts"
import { type ClientAddress, holdOff, type RateCounter } from "../rate-limit.ts"

/** What one address may ask in a minute: enough for a script that goes through thousands of bookings. */
export const ADMIN_REQUESTS_PER_MINUTE = 600
/** What one address may guess in a minute. */
export const ADMIN_FAILURES_PER_MINUTE = 10

export type AdminCounters = {
  /** Requests of any outcome. */
  requests: Pick<RateCounter, "take">
  /** Those without the right token: guesses. */
  failures: FailureCounter
}

export type FailureCounter = Pick<RateCounter, "take"> & {
  /**
   * Whether there is a place within the limit, without taking it.
   *
   * @returns undefined where there is one, else the seconds after which to ask again
   */
  look(key: string): Promise<number | undefined>
}

export type GuardParts = { token: string; counters: AdminCounters; clientAddress: ClientAddress }

/**
 * Lets the operator pass, and nobody try many tokens. Answers are never cached and carry no CORS header: no web page has any
 * business here.
 *
 * @throws {Problem} 401 `unauthorized`; 429 `rate_limited`, with `Retry-After`
 */
export const adminGuards = ({ token, counters, clientAddress }: GuardParts): MiddlewareHandler[] => {
  const { requests, failures } = counters
  const isShown = showsToken(token)
  const guard: MiddlewareHandler = async (c, next) => {
    const key = `admin ${network(clientAddress(c))}`
    holdOff(await requests.take(key))
    // Only a wrong token counts: many requests at once with the right one must not get in each other's way. An address that has
    // used up its guesses learns nothing from the next one, right or wrong.
    const isRight = isShown(c)
    holdOff(await (isRight ? failures.look(key) : failures.take(key)))
    if (!isRight) throw unauthorized()
    await next()
  }
  return [guard, noStore]
}

const noStore: MiddlewareHandler = async (c, next) => {
  await next()
  c.header("Cache-Control", "no-store")
}
