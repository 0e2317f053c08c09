import type { Resealer } from "../ledger/keys/resealer.ts"
import { kindOf, type Log } from "../log.ts"

/** Between two slices the bookings have the machine to themselves. */
const PAUSE_MS = 20
/** After a slice that could not be written. */
const REST_MS = 60_000

/**
 * Seals anew what is sealed by retired keys, for as long as there is something, beside all else.
 *
 * @returns `wake` after a rotation; `stop` resolves once the slice that is under way is done
 */
export const startResealing = (resealer: Resealer, log: Log): { wake(): void; stop(): Promise<void> } => {
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
  next(PAUSE_MS)
  return {
    wake: () => next(0),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      return underWay
    },
  }
}
