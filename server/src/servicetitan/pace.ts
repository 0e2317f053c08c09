export type Pace = () => Promise<void>

/** The time that a pace goes by: the machine's own, except in tests. */
export type PaceClock = {
  /** ms on a monotonic clock: if a wall clock were set back by an hour, all calls would wait for an hour */
  now: () => number
  sleep: (ms: number) => Promise<unknown>
}

const TIMER: PaceClock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/**
 * Keeps calls under a rate by letting each wait for its turn (generic cell rate algorithm).
 *
 * @param perSecond the steady rate
 * @param burst how many may go at once after a quiet time
 */
export const createPace = (perSecond: number, burst: number, { now, sleep }: PaceClock = TIMER): Pace => {
  const interval = 1000 / perSecond
  let nextTurn = Number.NEGATIVE_INFINITY
  return async () => {
    const at = now()
    nextTurn = Math.max(nextTurn, at - burst * interval) + interval
    const wait = nextTurn - at
    // A timer drops fractions of a millisecond, and would fire early.
    if (wait > 0) await sleep(Math.ceil(wait))
  }
}
