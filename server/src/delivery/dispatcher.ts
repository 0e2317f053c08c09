import type { Ledger } from "../ledger/ledger.ts"
import { kindOf, type Log } from "../log.ts"
import type { Deliver } from "./deliver.ts"

/** Calls the dispatcher back at a time: a timer on Node, an alarm on a Durable Object. */
export type Waker = {
  /** @param at ms since the epoch. An earlier call that is still to come is not put off. */
  wakeAt(at: number): void
}

export type Dispatcher = {
  /**
   * Something may be due: looks, and delivers what is.
   *
   * @param site where only this site has something new. While it has as much in flight as it may, nobody looks: to pass
   *   over the bookings that wait for it costs more than to take one, and each delivery that ends looks again.
   */
  wake(site?: string): void
  /** Takes nothing new and lets what is in flight come to the end of its step, for at most `graceMs`. The rest stays in the ledger. */
  stop(graceMs: number): Promise<void>
}

export type DispatcherParts = {
  ledger: Pick<Ledger, "takeDue" | "nextDueAt">
  deliver: Deliver
  waker: Waker
  now: () => number
  log: Log
}

const MAX_IN_FLIGHT = 64

/** So that one site whose gateway is slow does not hold up the others. */
const MAX_PER_SITE = 16

/** After the ledger failed us, so that a full disk does not become a busy loop. */
const LEDGER_PAUSE_MS = 1000

export const createDispatcher = ({ ledger, deliver, waker, now, log }: DispatcherParts): Dispatcher => {
  const running = new Map<number, Promise<void>>()
  const perSite = new Map<string, number>()
  let looking: Promise<void> | undefined
  let lookAgain = false
  let stopping = false

  const isFull = (site: string) => (perSite.get(site) ?? 0) >= MAX_PER_SITE

  /**
   * What runs here is never taken a second time, even if its lease looks ended: a clock that was set forward must not send
   * what is in flight again.
   */
  const except = () => ({
    sites: [...perSite.keys()].filter(isFull),
    bookings: [...running.keys()],
  })
  const count = (site: string, by: number) => {
    const left = (perSite.get(site) ?? 0) + by
    if (left > 0) perSite.set(site, left)
    else perSite.delete(site)
  }

  const takeWhatIsDue = async () => {
    while (!stopping && running.size < MAX_IN_FLIGHT) {
      const due = await ledger.takeDue(now(), except())
      if (!due) break
      count(due.site, 1)
      const delivery = deliver(due, () => stopping)
        .catch((error: unknown) => {
          const { site, stored } = due
          log("delivery_broke_off", { site, reference: stored.reference, error: kindOf(error) })
        })
        .finally(() => {
          running.delete(due.id)
          count(due.site, -1)
          wake()
        })
      running.set(due.id, delivery)
    }
    if (stopping || running.size >= MAX_IN_FLIGHT) return
    const next = await ledger.nextDueAt(except())
    if (next !== undefined) waker.wakeAt(next)
  }

  const look = async () => {
    while (lookAgain && !stopping) {
      lookAgain = false
      try {
        await takeWhatIsDue()
      } catch (error) {
        log("ledger_failed", { error: kindOf(error) })
        waker.wakeAt(now() + LEDGER_PAUSE_MS)
      }
    }
    looking = undefined
  }

  const wake = (site?: string) => {
    if (site !== undefined && isFull(site)) return
    lookAgain = true
    looking ??= look()
  }

  return {
    wake,
    stop: async (graceMs) => {
      stopping = true
      await looking
      let timer: ReturnType<typeof setTimeout> | undefined
      const grace = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs)
      })
      await Promise.race([Promise.allSettled(running.values()), grace])
      clearTimeout(timer)
    },
  }
}
