import type { Context, MiddlewareHandler } from "hono"
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
 * @throws {Problem} 429 `rate_limited`, with `Retry-After`
 */
export const rateLimits = <Env extends SiteEnv = SiteEnv>({
  clientAddress,
  rateCounters,
}: RateLimitParts): MiddlewareHandler<Env> => limit([rateCounters.requests, rateCounters.accepts], clientAddress)

/**
 * As {@link rateLimits}, for what is never taken: requests of any outcome alone.
 *
 * @throws {Problem} 429 `rate_limited`, with `Retry-After`
 */
export const requestLimit = <Env extends SiteEnv = SiteEnv>({
  clientAddress,
  rateCounters,
}: RateLimitParts): MiddlewareHandler<Env> => limit([rateCounters.requests], clientAddress)

const limit =
  <Env extends SiteEnv>(counters: readonly RateCounter[], clientAddress: ClientAddress): MiddlewareHandler<Env> =>
  async (c, next) => {
    const key = keyOf(c, clientAddress)
    for (const { take } of counters) {
      const seconds = await take(key)
      if (seconds !== undefined) throw new Problem("rate_limited", { retryAfter: Math.max(1, Math.ceil(seconds)) })
    }
    await next()
    // What was taken from a page's own form is answered with the way to its receipt.
    const taken = c.res.status < 400
    for (const { settle } of counters) await settle?.(key, taken)
  }

const keyOf = <Env extends SiteEnv>(c: Context<Env>, clientAddress: ClientAddress) =>
  `${c.var.site.id} ${network(clientAddress(c))}`

/** An IPv4 address as it is, also where it is mapped into IPv6; of an IPv6 address its /64, since a household or a bot has all of that. */
export const network = (address: string): string => {
  if (!address.includes(":")) return address
  const groups = groupsOf(address)
  const [high = 0, low = 0] = groups.slice(6)
  const isMapped = groups.slice(0, 6).join() === "0,0,0,0,0,65535"
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join(".")
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`
}

/** The eight groups of an IPv6 address (RFC 4291, section 2.2). */
const groupsOf = (address: string): number[] => {
  const [withoutZone = ""] = address.split("%")
  const [head = [], tail] = withoutZone
    .replace(/[^:]*\.[^:]*$/, dottedAsGroups)
    .split("::")
    .map(numbersOf)
  if (tail === undefined) return head
  return [...head, ...Array<number>(Math.max(0, 8 - head.length - tail.length)).fill(0), ...tail]
}

const numbersOf = (groups: string): number[] =>
  groups === "" ? [] : groups.split(":").map((group) => Number.parseInt(group, 16))

/** `203.0.113.7` as `cb00:7107`. */
const dottedAsGroups = (dotted: string): string => {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split(".").map(Number)
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}
