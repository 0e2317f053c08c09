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
export const memoryCounters = (now: () => number = Date.now): RateCounters => {
  const { take } = counter(REQUESTS_PER_MINUTE, now)
  return { requests: { take }, accepts: counter(ACCEPTED_PER_MINUTE, now) }
}

/** The same for the operator's routes. */
export const memoryAdminCounters = (now: () => number = Date.now): AdminCounters => {
  const { take } = counter(ADMIN_REQUESTS_PER_MINUTE, now)
  return { requests: { take }, failures: counter(ADMIN_FAILURES_PER_MINUTE, now) }
}

/** What each site was sent in all, against a limit of its own. */
export const siteCounter = (perMinute: (site: string) => number, now: () => number = Date.now): SiteCounter =>
  counter(perMinute, now)

/**
 * How many keys of each kind are counted at a time, or twice as many: 20 MB at most, whatever sends from wherever. Who sends from
 * more addresses than that within a minute has some of them forgotten, and is held off by the site's own limit.
 */
const KEYS = 50_000

/** A window of its own for each key, from its first request on. */
const counter = (limit: number | ((key: string) => number), now: () => number): Counter => {
  const windows = createRecent<Window>({ forMs: WINDOW_MS, atMost: KEYS, now })
  const limitOf = typeof limit === "number" ? () => limit : limit

  const openAt = (key: string, at: number): Window => {
    const known = windows.get(key)
    const left = known ? known.endsAt - at : 0
    // Longer than a window lasts is what a clock leaves that was set back.
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
