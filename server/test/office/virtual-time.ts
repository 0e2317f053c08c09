/** Time that a test drives: it stands still until it is moved, and what was due on the way happens in its order. */
export type VirtualTime = {
  /** Milliseconds since the epoch. */
  now(): number
  /** Lets `happen` at a moment that is to come. */
  at(moment: number, happen: () => void): void
  /** Moves on, or sets the clock back; nothing that has happened happens again. */
  to(moment: number): void
  pass(ms: number): void
  /** Moves on until the signal aborts. @throws where nothing that is to come aborts it */
  untilAborted(signal: AbortSignal): void
  /** As `AbortSignal.timeout`. */
  abortAfter(ms: number): AbortSignal
}

type Event = { moment: number; happen: () => void }

export const createVirtualTime = (start = Date.UTC(2026, 10, 23, 15)): VirtualTime => {
  let now = start
  const events: Event[] = []

  const at = (moment: number, happen: () => void) => {
    const behind = events.findIndex((event) => event.moment > moment)
    events.splice(behind < 0 ? events.length : behind, 0, { moment, happen })
  }
  const next = (): boolean => {
    const event = events.shift()
    if (!event) return false
    now = Math.max(now, event.moment)
    event.happen()
    return true
  }
  const to = (moment: number) => {
    while (events[0] && events[0].moment <= moment) next()
    now = moment
  }

  return {
    now: () => now,
    at,
    to,
    pass: (ms) => to(now + ms),
    untilAborted: (signal) => {
      while (!signal.aborted) if (!next()) throw new Error("Nothing will ever abort this signal.")
    },
    abortAfter: (ms) => {
      const controller = new AbortController()
      at(now + ms, () => controller.abort(new DOMException("The time is over.", "TimeoutError")))
      return controller.signal
    },
  }
}
