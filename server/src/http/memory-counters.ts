import { ACCEPTED_PER_MINUTE, REQUESTS_PER_MINUTE } from "@porchlight/shared"
import type { SiteCounter } from "../intake/site-limit.ts"
import { createRecent } from "../recent.ts"
import {
  ADMIN_FAILURES_PER_MINUTE,
  ADMIN_REQUESTS_PER_MINUTE,
  type AdminCounters,
  type FailureCounter,
} from "./admin/guards.ts"
import type { RateCounter, RateCounters } from "./rate-limit.ts"

const WINDOW_MS = 60_000

type Window = { count: number; endsAt: number }
type Counter = Required<RateCounter> & FailureCounter

/** Counters in this process's memory, exact to the request. */
export const memoryCounters = (now: () => number = Date.now, keys = KEYS): RateCounters => {
  const { take } = counter(REQUESTS_PER_MINUTE, now, keys)
  return { requests: { take }, accepts: counter(ACCEPTED_PER_MINUTE, now, keys) }
}

/** The same for the operator's routes. */
export const memoryAdminCounters = (now: () => number = Date.now): AdminCounters => {
  const { take } = counter(ADMIN_REQUESTS_PER_MINUTE, now)
  return { requests: { take }, failures: counter(ADMIN_FAILURES_PER_MINUTE, now) }
}

/** Counts what each site is sent in all, against the site's own limit. */
export const siteCounter = (perMinute: (site: string) => number, now: () => number = Date.now): SiteCounter =>
  counter(perMinute, now)

/**
 * How many keys of each kind are counted at a time, or up to twice as many: 20 MB at most. Somebody who sends from more addresses
 * than that within a minute has some of them forgotten, and is stopped by the site's own limit.
 */
const KEYS = 50_000

/** Each key has its own window, which begins with its first request. */
const counter = (limit: number | ((key: string) => number), now: () => number, keys = KEYS): Counter => {
  const windows = createRecent<Window>({ forMs: WINDOW_MS, atMost: keys, now })
  const limitOf = typeof limit === "number" ? () => limit : limit

  const openAt = (key: string, at: number): Window => {
    const known = windows.get(key)
    const left = known ? known.endsAt - at : 0
    // More than a whole window can be left only after the clock was set back.
    return known && left > 0 && left <= WINDOW_MS ? known : { count: 0, endsAt: at + WINDOW_MS }
  }

  /** The seconds until there is a place again; undefined where there is one. */
  const fullFor = (key: string, { count, endsAt }: Window, at: number) =>
    count >= limitOf(key) ? (endsAt - at) / 1000 : undefined

  return {
    look: async (key) => {
      const at = now()
      return fullFor(key, openAt(key, at), at)
    },
    take: async (key) => {
      const at = now()
      const open = openAt(key, at)
      const retryAfter = fullFor(key, open, at)
      if (retryAfter === undefined) {
        open.count += 1
        windows.set(key, open)
      }
      return retryAfter
    },
    settle: async (key, taken) => {
      const open = windows.get(key)
      if (!taken && open && open.count > 0) open.count -= 1
    },
  }
}
