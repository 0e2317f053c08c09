import { kindOf, type Log } from "../log.ts"
import type { Sweep } from "../privacy/sweep.ts"

const EVERY_MS = 60_000

/** Between two slices, for whatever else there is to do. */
const PAUSE_MS = 200

export type Retention = {
  start(): void
  /** What was erased is to be gone from the files too: now, or as soon as nobody reads them. */
  scrub(): Promise<void>
  /** Ends it, once a slice that is under way is written. */
  stop(): Promise<void>
}

/**
 * Erases what was kept for long enough: each minute, a slice after the other.
 *
 * @param emptyLog of the ledger; false where that must be tried again
 */
export const createRetention = (sweep: Sweep, emptyLog: () => Promise<boolean>, log: Log): Retention => {
  let stopping = false
  let isLogFull = false
  let running: Promise<void> | undefined

  const failed = (error: unknown) => log("retention_failed", { error: kindOf(error) })

  const scrub = async () => {
    if (!isLogFull) return
    // Before it is begun: what is erased while it goes on is for the next.
    isLogFull = false
    let isEmpty = false
    try {
      isEmpty = await emptyLog()
    } finally {
      if (!isEmpty) isLogFull = true
    }
  }
  const run = async () => {
    try {
      for (let more = true; more && !stopping; ) {
        const slice = await sweep.slice()
        if (slice.erased > 0) isLogFull = true
        more = slice.more
        if (more) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
      await scrub()
    } catch (error) {
      failed(error)
    }
  }
  let timer: ReturnType<typeof setInterval> | undefined

  return {
    start: () => {
      timer = setInterval(() => {
        running ??= run().finally(() => {
          running = undefined
        })
      }, EVERY_MS)
    },
    scrub: async () => {
      isLogFull = true
      // What was erased is erased. Whoever did it must not be told otherwise; the log is emptied within a minute.
      await scrub().catch(failed)
    },
    stop: async () => {
      stopping = true
      clearInterval(timer)
      await running
    },
  }
}
