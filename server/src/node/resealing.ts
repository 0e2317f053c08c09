import type { Resealer } from "../ledger/keys/resealer.ts"
import { kindOf, type Log } from "../log.ts"

/** Between two slices the bookings have the machine to themselves. */
const PAUSE_MS = 20
/** After a slice that could not be written. */
const REST_MS = 60_000

type Resealing = {
  start(): void
  /** A key was rotated. */
  wake(): void
  /** Ends it, once a slice that is under way is written. */
  stop(): Promise<void>
}

/** Seals anew, in the background, whatever is still sealed by retired keys. */
export const createResealing = (resealer: Resealer, log: Log): Resealing => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay = Promise.resolve()
  let isStopped = false

  const next = (ms: number) => {
    clearTimeout(timer)
    if (isStopped) return
    timer = setTimeout(() => {
      underWay = go()
    }, ms)
  }
  const go = async () => {
    try {
      if (await resealer.slice()) next(PAUSE_MS)
    } catch (error) {
      log("reseal_failed", { error: kindOf(error) })
      next(REST_MS)
    }
  }
  return {
    start: () => next(PAUSE_MS),
    wake: () => next(0),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      return underWay
    },
  }
}
