/** Time that a test drives: it stands still until it is moved, and what was due on the way happens in its order. */
export type VirtualTime = {
  /** What the clock on the wall says, ms since the epoch. Somebody may set it. */
  now(): number
  /** How late it really is, ms since the epoch: nobody can set that. */
  steady(): number
  /** Lets something happen when so much time has passed. */
  after(ms: number, happen: () => void): void
  pass(ms: number): void
  /** Moves on until the clock on the wall says so; not at all where it is past that. */
  to(moment: number): void
  /** Moves on until the signal aborts. @throws where nothing that is to come aborts it */
  untilAborted(signal: AbortSignal): void
  /** As `AbortSignal.timeout`. */
  abortAfter(ms: number): AbortSignal
  /** Somebody sets the clock on the wall, by so many ms forward, or back. No time passes. */
  set(byMs: number): void
}

type Event = { moment: number; happen: () => void }

export const createVirtualTime = (start = Date.UTC(2026, 10, 23, 15)): VirtualTime => {
  let steady = start
  let offset = 0
  const events: Event[] = []

  const after = (ms: number, happen: () => void) => {
    const moment = steady + ms
    const behind = events.findIndex((event) => event.moment > moment)
    events.splice(behind < 0 ? events.length : behind, 0, { moment, happen })
  }
  const next = (): boolean => {
    const event = events.shift()
    if (!event) return false
    steady = Math.max(steady, event.moment)
    event.happen()
    return true
  }
  const pass = (ms: number) => {
    const end = steady + Math.max(ms, 0)
    while (events[0] && events[0].moment <= end) next()
    steady = end
  }

  return {
    now: () => steady + offset,
    steady: () => steady,
    after,
    pass,
    to: (moment) => pass(moment - steady - offset),
    untilAborted: (signal) => {
      while (!signal.aborted) if (!next()) throw new Error("Nothing will ever abort this signal.")
    },
    abortAfter: (ms) => {
      const controller = new AbortController()
      after(ms, () => controller.abort(new DOMException("The time is over.", "TimeoutError")))
      return controller.signal
    },
    set: (byMs) => {
      offset += byMs
    },
  }
}
