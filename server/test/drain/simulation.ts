import { setImmediate as rest } from "node:timers/promises"

/** Virtual time in which many things are under way at once. */
export type Simulation = {
  /** Milliseconds since the epoch. */
  now(): number
  /** Lets `happen` at a moment that is to come. */
  at(moment: number, happen: () => void): void
  sleep(ms: number): Promise<void>
  /** As `AbortSignal.timeout`. */
  abortAfter(ms: number): AbortSignal
  /** Goes from one moment to the next; time stands still until all that a moment has set off has come to rest. */
  runUntil(moment: number): Promise<void>
}

type Event = { moment: number; happen: () => void }

/** Nothing in it may wait for anything but promises and this time: a disk or a socket would come too late. */
export const createSimulation = (start = Date.UTC(2026, 10, 23, 15)): Simulation => {
  let now = start
  const events: Event[] = []

  const at = (moment: number, happen: () => void) => {
    const behind = events.findLastIndex((event) => event.moment <= moment) + 1
    events.splice(behind, 0, { moment, happen })
  }

  return {
    now: () => now,
    at,
    sleep: (ms) => new Promise((resolve) => at(now + ms, resolve)),
    abortAfter: (ms) => {
      const controller = new AbortController()
      at(now + ms, () => controller.abort(new DOMException("The time is over.", "TimeoutError")))
      return controller.signal
    },
    runUntil: async (moment) => {
      await rest()
      for (let event = events[0]; event && event.moment <= moment; event = events[0]) {
        events.shift()
        now = Math.max(now, event.moment)
        event.happen()
        await rest()
      }
      now = moment
    },
  }
}
