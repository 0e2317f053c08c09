export type Pace = () => Promise<void>

/**
 * Keeps calls under a rate by letting each wait for its turn (generic cell rate algorithm).
 *
 * @param perSecond the steady rate
 * @param burst how many may go at once after a quiet time
 */
export const createPace = (perSecond: number, burst: number, now: () => number = Date.now): Pace => {
  const interval = 1000 / perSecond
  let nextTurn = 0
  return async () => {
    const at = now()
    nextTurn = Math.max(nextTurn, at - burst * interval) + interval
    const wait = nextTurn - at
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
