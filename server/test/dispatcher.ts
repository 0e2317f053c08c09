import type { Deliver } from "../src/delivery/deliver.ts"
import { createDispatcher, type Dispatcher, type DispatcherParts } from "../src/delivery/dispatcher.ts"
import type { Ledger } from "../src/ledger/ledger.ts"
import type { DueBooking } from "../src/ledger/progress.ts"
import type { LogFields } from "../src/log.ts"
import { createClock } from "./clock.ts"
import { newBooking } from "./new-booking.ts"
import { tempLedger } from "./temp-ledger.ts"

type UnderWay = { due: DueBooking; stopping: () => boolean; finish: () => Promise<void>; fail: (error: Error) => void }

/** A dispatcher over a real ledger, with deliveries that end when the test says so. */
export const dispatcherForTest = async (parts: Partial<DispatcherParts> = {}) => {
  // An early one: what waits is not so old that it would be given up.
  const clock = createClock(1_000_000)
  const { ledger } = await tempLedger()
  const underWay = new Map<string, UnderWay>()
  const wakes: number[] = []
  const lines: [string, LogFields][] = []

  const deliver: Deliver = (due, stopping) =>
    new Promise((resolve, reject) => {
      const { reference } = due.stored
      const finish = async () => {
        underWay.delete(reference)
        const now = clock.now()
        await ledger.record(due, { ...due.progress, state: "delivered" }, { now, keepLease: false })
        resolve()
      }
      const fail = (error: Error) => {
        underWay.delete(reference)
        reject(error)
      }
      underWay.set(reference, { due, stopping, finish, fail })
    })

  let looks = 0
  const takeDue: typeof ledger.takeDue = (...about) => {
    looks += 1
    return ledger.takeDue(...about)
  }

  const dispatcher = createDispatcher({
    ledger: { ...ledger, takeDue },
    deliver,
    waker: { wakeAt: (at) => wakes.push(at) },
    now: clock.now,
    log: (event, fields) => lines.push([event, fields]),
    ...parts,
  })
  const sitesUnderWay = () => [...underWay.values()].map(({ due }) => due.site).toSorted()
  return { clock, ledger, dispatcher, underWay, wakes, lines, sitesUnderWay, looks: () => looks }
}

export const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

/** So many new bookings are stored and told to the dispatcher, as intake does. */
export const comeIn = async (ledger: Ledger, dispatcher: Dispatcher, count: number, from: number, site = "acme") => {
  for (let n = from; n < from + count; n++) {
    const added = await ledger.add(newBooking(n, { site }))
    if (added.kind === "stored") dispatcher.wake({ site, id: added.id })
  }
}
