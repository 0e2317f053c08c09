import type { RateCounters } from "../http/rate-limit.ts"
import { createRecent } from "../recent.ts"

/** As in the `ratelimits` of `wrangler.jsonc`. */
const PERIOD_MS = 60_000

/** How many addresses are held off here at a time, or up to twice as many: an isolate's memory is small and lives for days. */
const HELD_OFF = 10_000

/**
 * Counts with the platform's rate limits, which are kept by each of its locations.
 *
 * They can neither be read without counting nor count down. So accepted bookings are counted afterwards, and an address that has
 * used up its limit is held off here for one period: at most one more booking of it gets through in each isolate.
 */
export const bindingCounters = (requests: RateLimit, accepts: RateLimit, now: () => number): RateCounters => {
  const fullUntil = createRecent<number>({ forMs: PERIOD_MS, atMost: HELD_OFF, now })
  return {
    requests: {
      take: async (key) => ((await requests.limit({ key })).success ? undefined : PERIOD_MS / 1000),
    },
    accepts: {
      take: async (key) => {
        const until = fullUntil.get(key)
        return until !== undefined && until > now() ? Math.ceil((until - now()) / 1000) : undefined
      },
      settle: async (key, taken) => {
        if (!taken || (await accepts.limit({ key })).success) return
        fullUntil.set(key, now() + PERIOD_MS)
      },
    },
  }
}
