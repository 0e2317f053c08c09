import { createDispatcher, type DispatcherLimits, type DispatcherParts } from "../delivery/dispatcher.ts"
import { createTimerWaker } from "../delivery/timer-waker.ts"

export type DeliveryRun = {
  /** A booking was stored just now. */
  wake(booking: { site: string; id: number }): void
  /** Resolves once nothing is under way and nothing is due now, or the time is up. */
  finished: Promise<void>
}

export type DeliveryRunParts = Omit<DispatcherParts, "waker" | "limits">

/** An invocation may have six connections open: five deliveries, and one that fetches a token. */
const LIMITS: DispatcherLimits = {
  backlog: { inAll: 3, perSite: 3 },
  newcomers: { inAll: 2, perSite: 2 },
}

/** An `alarm()` may take 15 minutes: after ten, no further booking is begun. */
const LONGEST_MS = 10 * 60_000

/** What is in flight then finishes its step: a call to ServiceTitan is given up after 30 s. */
const GRACE_MS = 60_000

/**
 * Delivers all that is due, for as long as anything is. What comes due meanwhile cannot be left to the next alarm, which does not go
 * off before this one is done.
 */
export const startDeliveryRun = (parts: DeliveryRunParts): DeliveryRun => {
  const timer = createTimerWaker(() => dispatcher.wake(), parts.now)
  const dispatcher = createDispatcher({ ...parts, waker: timer, limits: LIMITS })
  const toTheEnd = async () => {
    await withinTime(dispatcher.idle())
    timer.stop()
    await dispatcher.stop(GRACE_MS)
    timer.stop()
  }
  dispatcher.wake()
  return { wake: dispatcher.wake, finished: toTheEnd() }
}

const withinTime = async (done: Promise<void>) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeIsUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_MS)
  })
  await Promise.race([done, timeIsUp])
  clearTimeout(timer)
}
