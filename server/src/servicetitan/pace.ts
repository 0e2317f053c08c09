export type Pace = () => Promise<void>

/**
 * Keeps calls under a rate by letting each wait for its turn (generic cell rate algorithm).
 *
 * @param perSecond the steady rate
 * @param burst how many may go at once after a quiet time
 * @param now ms on a clock that nobody sets: on a wall clock that is put back by an hour, all would wait for that hour
 */
export const createPace = (perSecond: number, burst: number, now: () => number = () => performance.now()): Pace => {
  const interval = 1000 / perSecond
  let nextTurn = Number.NEGATIVE_INFINITY
  return async () => {
    const at = now()
    nextTurn = Math.max(nextTurn, at - burst * interval) + interval
    const wait = nextTurn - at
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
