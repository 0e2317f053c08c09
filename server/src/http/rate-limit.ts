import { ACCEPTED_PER_MINUTE, REQUESTS_PER_MINUTE } from "@porchlight/shared"
import type { Context, MiddlewareHandler } from "hono"
import { MemoryStore, rateLimiter } from "hono-rate-limiter"
import { Problem } from "./problem.ts"
import type { SiteEnv } from "./site-env.ts"

/** Gives the address of the client that sent a request, as far as the runtime can tell. */
export type ClientAddress = (c: Context) => string

const WINDOW_MS = 60_000

/**
 * Limits what one address may send to one site in a minute: requests of any outcome, and more tightly those that were
 * taken. A whole office behind one address passes; a script does not.
 *
 * @throws {Problem} 429 `rate_limited`, with `Retry-After`
 */
export const rateLimits = (clientAddress: ClientAddress): MiddlewareHandler<SiteEnv>[] => {
  const limit = (perMinute: number, skipFailedRequests: boolean) => {
    const store = new MemoryStore<SiteEnv>()
    return rateLimiter<SiteEnv>({
      windowMs: WINDOW_MS,
      limit: perMinute,
      skipFailedRequests,
      standardHeaders: false,
      store,
      keyGenerator: (c) => keyOf(c, clientAddress),
      handler: (c) => {
        const resetAt = store.get(keyOf(c, clientAddress))?.resetTime?.getTime() ?? Date.now() + WINDOW_MS
        throw new Problem("rate_limited", { retryAfter: Math.max(1, Math.ceil((resetAt - Date.now()) / 1000)) })
      },
    })
  }
  return [limit(REQUESTS_PER_MINUTE, false), limit(ACCEPTED_PER_MINUTE, true)]
}

const keyOf = (c: Context<SiteEnv>, clientAddress: ClientAddress) => `${c.var.site.id} ${network(clientAddress(c))}`

/** An IPv4 address as it is; of an IPv6 address its /64, since a household or a bot has all of that. */
export const network = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(":")) return address
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? []
  const groups = head === "" ? [] : head.split(":")
  const tailGroups = tail ? tail.split(":") : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - tailGroups.length)
  const all = [...groups, ...Array<string>(zeros).fill("0"), ...tailGroups]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`
}
