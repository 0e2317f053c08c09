import type { RateCounters } from "../http/rate-limit.ts"

/** As in the `ratelimits` of `wrangler.jsonc`. */
const PERIOD_MS = 60_000

/**
 * Counts with the platform's rate limits, which are kept by each of its locations.
 *
 * They can neither be asked without counting nor count backwards. So what was taken is counted afterwards, and an address
 * whose last place that was is held off here for one period: at most one more of it gets through in each isolate.
 */
export const bindingCounters = (requests: RateLimit, accepts: RateLimit, now: () => number): RateCounters => {
  const fullUntil = new Map<string, number>()
  return {
    requests: {
      take: async (key) => ((await requests.limit({ key })).success ? undefined : PERIOD_MS / 1000),
    },
    accepts: {
      take: async (key) => {
        const until = fullUntil.get(key)
        if (until === undefined) return undefined
        if (until > now()) return Math.ceil((until - now()) / 1000)
        fullUntil.delete(key)
        return undefined
      },
      settle: async (key, taken) => {
        if (!taken || (await accepts.limit({ key })).success) return
        fullUntil.set(key, now() + PERIOD_MS)
      },
    },
  }
}
