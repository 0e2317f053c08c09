import type { Ledger } from "../ledger/ledger.ts"
import type { DueBooking } from "../ledger/progress.ts"
import { kindOf, type Log } from "../log.ts"
import { watchClock } from "./clock-settings.ts"
import type { Deliver } from "./deliver.ts"
import { createLane, type Lane, type Limits } from "./lanes.ts"
import { createNewcomers } from "./newcomers.ts"
import { GIVE_UP_AFTER_MS } from "./schedule.ts"

/** Calls the dispatcher back at a given time: a timer on Node, an alarm on a Durable Object. */
export type Waker = {
  /** @param at ms since the epoch. An earlier call that is still to come is not put off. */
  wakeAt(at: number): void
}

export type Dispatcher = {
  /**
   * Something may be due: looks, and delivers what is.
   *
   * @param booking one that was stored just now; it does not wait for the backlog
   */
  wake(booking?: { site: string; id: number }): void
  /** Resolves once nothing is under way and nothing that could be taken is due. */
  idle(): Promise<void>
  /** Takes nothing new and lets what is in flight come to the end of its step, for at most `graceMs`. The rest stays in the ledger. */
  stop(graceMs: number): Promise<void>
}

/** How many deliveries may be under way: of what waits in due order, and besides them of what has just come in. */
export type DispatcherLimits = { backlog: Limits; newcomers: Limits }

export type DispatcherParts = {
  ledger: Pick<Ledger, "takeDue" | "takeNew" | "nextDueAt" | "giveUp" | "setBack" | "setForward">
  deliver: Deliver
  waker: Waker
  now: () => number
  /** A clock that nobody can set, in ms, where the runtime has one. */
  steady?: () => number
  log: Log
  limits?: DispatcherLimits
}

const LIMITS: DispatcherLimits = {
  backlog: { inAll: 48, perSite: 12 },
  newcomers: { inAll: 16, perSite: 4 },
}

/** After the ledger failed us, so that a full disk does not become a busy loop. */
const LEDGER_PAUSE_MS = 1000

/** How often to look for what has waited too long behind an open breaker. */
const GIVE_UP_EVERY_MS = 60_000

export const createDispatcher = (parts: DispatcherParts): Dispatcher => {
  const { ledger, deliver, waker, now, steady, log, limits = LIMITS } = parts
  const backlog = createLane(limits.backlog)
  const express = createLane(limits.newcomers)
  const newcomers = createNewcomers(now)
  const clockSetBy = watchClock(now, steady)
  const running = new Map<number, Promise<void>>()
  let looking: Promise<void> | undefined
  let lookAgain = false
  let stopping = false
  let gaveUpAt = Number.NEGATIVE_INFINITY
  /** By how many ms the clock was set, and the ledger does not know yet. */
  let setBy = 0

  /**
   * What runs here is never taken a second time, even if its lease looks ended: a clock that was set forward must not send
   * what is in flight again.
   */
  const except = () => ({ sites: backlog.fullSites(), bookings: [...running.keys()] })

  const begin = (due: DueBooking, lane: Lane) => {
    lane.enter(due.site)
    const delivery = deliver(due, () => stopping)
      .catch((error: unknown) => {
        const { site, stored } = due
        log("delivery_broke_off", { site, reference: stored.reference, error: kindOf(error) })
      })
      .finally(() => {
        running.delete(due.id)
        lane.leave(due.site)
        wake()
      })
    running.set(due.id, delivery)
  }

  const takeNewcomers = async () => {
    while (!stopping && !express.isFullForAll()) {
      const newcomer = newcomers.next(express.isFull)
      if (!newcomer) return
      const due = await ledger.takeNew(newcomer.id, now())
      if (due) begin(due, express)
    }
  }

  const takeWhatIsDue = async () => {
    while (!stopping && !backlog.isFullForAll()) {
      const due = await ledger.takeDue(now(), except())
      if (!due) break
      begin(due, backlog)
    }
    if (stopping || backlog.isFullForAll()) return
    const next = await ledger.nextDueAt(except())
    if (next !== undefined) waker.wakeAt(next)
  }

  const keepTime = async () => {
    const at = now()
    setBy += clockSetBy()
    if (setBy < 0) await ledger.setBack(-setBy, at)
    if (setBy > 0) await ledger.setForward(setBy)
    setBy = 0
    if (Math.abs(at - gaveUpAt) < GIVE_UP_EVERY_MS) return
    gaveUpAt = at
    await ledger.giveUp(at, GIVE_UP_AFTER_MS)
  }

  const look = async () => {
    while (lookAgain && !stopping) {
      lookAgain = false
      try {
        await keepTime()
        await takeNewcomers()
        await takeWhatIsDue()
      } catch (error) {
        log("ledger_failed", { error: kindOf(error) })
        waker.wakeAt(now() + LEDGER_PAUSE_MS)
      }
    }
    looking = undefined
  }

  const wake: Dispatcher["wake"] = (booking) => {
    // A look that begins now would end at once but still count as under way, and `idle` would spin.
    if (stopping) return
    if (booking) {
      newcomers.add(booking.site, booking.id)
      if (express.isFull(booking.site) && backlog.isFull(booking.site)) return
    }
    lookAgain = true
    looking ??= look()
  }

  const idle = async () => {
    while (looking || running.size > 0) {
      await looking
      await Promise.all(running.values())
    }
  }

  return {
    wake,
    idle,
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
