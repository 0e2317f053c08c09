import { memoryCounters } from "../http/memory-counters.ts"
import type { RateCounters } from "../http/rate-limit.ts"
import { createRecent } from "../recent.ts"

/** As in the `ratelimits` of `wrangler.jsonc`. */
const PERIOD_MS = 60_000

/** How many addresses are known here at a time, or up to twice as many: an isolate's memory is small and lives for days. */
const ADDRESSES = 10_000

/**
 * Counts with the platform's rate limits, which are kept by each of its locations.
 *
 * They can neither be read without counting nor count down. So accepted bookings are counted there afterwards, and an address that
 * has used up its limit is held off here for one period: at most one more booking of it gets through in each isolate. What comes all
 * at once would be through before any of it was counted; so each isolate also counts for itself, beforehand.
 */
export const bindingCounters = (requests: RateLimit, accepts: RateLimit, now: () => number): RateCounters => {
  const fullUntil = createRecent<number>({ forMs: PERIOD_MS, atMost: ADDRESSES, now })
  const here = memoryCounters(now, ADDRESSES).accepts
  return {
    requests: {
      take: async (key) => ((await requests.limit({ key })).success ? undefined : PERIOD_MS / 1000),
    },
    accepts: {
      take: async (key) => {
        const until = fullUntil.get(key)
        return until !== undefined && until > now() ? Math.ceil((until - now()) / 1000) : here.take(key)
      },
      settle: async (key, taken) => {
        await here.settle?.(key, taken)
        if (!taken || (await accepts.limit({ key })).success) return
        fullUntil.set(key, now() + PERIOD_MS)
      },
    },
  }
}
