import { ACCEPTED_PER_MINUTE, REQUESTS_PER_MINUTE } from "@porchlight/shared"
import {
  ADMIN_FAILURES_PER_MINUTE,
  ADMIN_REQUESTS_PER_MINUTE,
  type AdminCounters,
  type FailureCounter,
} from "../http/admin/guards.ts"
import type { RateCounter, RateCounters } from "../http/rate-limit.ts"

const WINDOW_MS = 60_000

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

/** A window of its own for each key, from its first request on. */
const counter = (perWindow: number, now: () => number): Required<RateCounter> & FailureCounter => {
  const windows = new Map<string, { count: number; endsAt: number }>()
  let sweptAt = now()

  /** Keys that were not seen for a while must not fill the memory. */
  const sweep = (at: number) => {
    if (at - sweptAt < WINDOW_MS) return
    sweptAt = at
    for (const [key, { endsAt }] of windows) if (endsAt <= at) windows.delete(key)
  }

  const openAt = (key: string, at: number) => {
    const known = windows.get(key)
    return known && known.endsAt > at ? known : { count: 0, endsAt: at + WINDOW_MS }
  }

  /** The seconds until there is a place again; undefined where there is one. */
  const fullFor = ({ count, endsAt }: { count: number; endsAt: number }, at: number) =>
    count >= perWindow ? (endsAt - at) / 1000 : undefined

  return {
    look: async (key) => {
      const at = now()
      return fullFor(openAt(key, at), at)
    },
    take: async (key) => {
      const at = now()
      sweep(at)
      const open = openAt(key, at)
      windows.set(key, open)
      const retryAfter = fullFor(open, at)
      if (retryAfter === undefined) open.count += 1
      return retryAfter
    },
    settle: async (key, taken) => {
      const open = windows.get(key)
      if (!taken && open && open.count > 0) open.count -= 1
    },
  }
}
