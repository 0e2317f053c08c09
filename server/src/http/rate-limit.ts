import type { Context, MiddlewareHandler } from "hono"
import { network } from "./network.ts"
import { Problem } from "./problem.ts"
import type { SiteEnv } from "./site-env.ts"

/** Gives the address of the client that sent a request, as far as the runtime can tell. */
export type ClientAddress = (c: Context) => string

/** Counts requests by a key within a window of time, as the runtime can. */
export type RateCounter = {
  /**
   * Asks for a place within the limit.
   *
   * @returns undefined where it is given, else the seconds after which to ask again
   */
  take(key: string): Promise<number | undefined>
  /** For a counter of what was taken: whether the request that had the place was. */
  settle?(key: string, taken: boolean): Promise<void>
}

export type RateCounters = {
  /** Requests of any outcome: `REQUESTS_PER_MINUTE`. */
  requests: RateCounter
  /** Those that were taken: `ACCEPTED_PER_MINUTE`. */
  accepts: RateCounter
}

export type RateLimitParts = { clientAddress: ClientAddress; rateCounters: RateCounters }

/**
 * Limits what one address may send to one site in a minute: requests of any outcome, and more tightly those that were
 * taken. A whole office behind one address passes; a script does not.
 *
 * Beyond the second limit a request goes on with `noPlaceFor`: whoever asks again for an answer that was lost still gets it.
 *
 * @throws {Problem} 429 `rate_limited`, with `Retry-After`
 */
export const rateLimits =
  <Env extends SiteEnv = SiteEnv>({ clientAddress, rateCounters }: RateLimitParts): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { requests, accepts } = rateCounters
    const key = keyOf(c, clientAddress)
    holdOff(await requests.take(key))
    const noPlaceFor = await accepts.take(key)
    c.set("noPlaceFor", noPlaceFor)
    await next()
    // It had no place that could be given back.
    if (noPlaceFor !== undefined) return
    // What was taken from a page's own form is answered with the way to its receipt. Who only asks again has sent nothing more.
    await accepts.settle?.(key, c.res.status < 400 && !c.res.headers.has("Idempotent-Replayed"))
  }

/**
 * As {@link rateLimits}, for what is never taken: requests of any outcome alone.
 *
 * @throws {Problem} 429 `rate_limited`, with `Retry-After`
 */
export const requestLimit =
  <Env extends SiteEnv = SiteEnv>({ clientAddress, rateCounters }: RateLimitParts): MiddlewareHandler<Env> =>
  async (c, next) => {
    holdOff(await rateCounters.requests.take(keyOf(c, clientAddress)))
    await next()
  }

/**
 * @param seconds after which to ask again; undefined where there was a place within the limit
 * @throws {Problem} 429 `rate_limited`, with `Retry-After`
 */
export const holdOff = (seconds: number | undefined): void => {
  if (seconds !== undefined) throw tooMany(seconds)
}

/** @param seconds after which to ask again */
export const tooMany = (seconds: number): Problem =>
  new Problem("rate_limited", { retryAfter: Math.max(1, Math.ceil(seconds)) })

const keyOf = <Env extends SiteEnv>(c: Context<Env>, clientAddress: ClientAddress) =>
  `${c.var.site.id} ${network(clientAddress(c))}`
