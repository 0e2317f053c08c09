/**
 * A site's circuit breaker. While it is open nothing of the site is delivered but one probe at a time; what waits keeps its
 * place in the queue.
 */
export type Breaker = {
  /** Until when nothing is taken, ms since the epoch. Afterwards, while the breaker is open, one booking is taken as a probe. */
  pausedUntil: number
  /** When it opened; undefined while it is closed. */
  openedAt?: number | undefined
  /** Why it opened, as a code. */
  reason?: string | undefined
  /** How often it has opened, or a probe has failed, since the last success. */
  trips: number
  /** Bookings in a row whose calls came to nothing that can be told. */
  failures: number
  /** The last of those: one bad booking alone opens no breaker. */
  lastFailed?: number | undefined
}

export const CLOSED: Breaker = { pausedUntil: 0, trips: 0, failures: 0 }
