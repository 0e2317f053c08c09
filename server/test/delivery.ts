import type { Booking } from "@porchlight/shared"
import type { SandboxOptions } from "../sandbox/app.ts"
import { createDeliver, type DeliverParts } from "../src/delivery/deliver.ts"
import type { LogFields } from "../src/log.ts"
import { createLookBack } from "../src/privacy/look-back.ts"
import { clientsBySite } from "../src/servicetitan/clients.ts"
import type { Site } from "../src/sites/site.ts"
import { acmeSite } from "./acme.ts"
import { ADA } from "./ada.ts"
import { createClock } from "./clock.ts"
import { newBooking } from "./new-booking.ts"
import { sandboxForTest } from "./sandbox.ts"
import { NOTHING, tempLedger } from "./temp-ledger.ts"

export { ADA }

/** More turns than any booking can take in its 72 hours. */
const MANY = 1000

/** Deliveries from a real ledger to a real sandbox, on a clock that the test drives. */
export const deliveryForTest = async (options: Omit<SandboxOptions, "now"> = {}) => {
  const clock = createClock()
  const receivedAt = clock.now()
  const sandbox = await sandboxForTest({ ...options, now: clock.now })
  const site: Site = { ...acmeSite(), account: sandbox.account }
  const sites = new Map([[site.id, site]])
  const lines: [event: string, fields: LogFields][] = []
  let opened = await tempLedger()
  let patience = new AbortController()

  const deliverWith = (parts: Partial<DeliverParts> = {}) =>
    createDeliver({
      ledger: opened.ledger,
      sites,
      lookBack: createLookBack({ database: opened.database, keyring: opened.keyring, sites }),
      clientOf: clientsBySite({ now: clock.now, abortAfter: () => patience.signal }),
      now: clock.now,
      random: () => 0.5,
      log: (event, fields) => lines.push([event, fields]),
      ...parts,
    })
  let deliver = deliverWith()

  const deliverDue = async () => {
    for (;;) {
      const due = await opened.ledger.takeDue(clock.now(), NOTHING)
      if (!due) return
      await deliver(due, () => false)
    }
  }

  return {
    clock,
    sandbox,
    site,
    sites,
    lines,
    ledger: () => opened.ledger,
    keyring: () => opened.keyring,
    database: () => opened.database,
    add: (n: number, changes: { booking?: Booking; site?: string } = {}) =>
      opened.ledger.add(newBooking(n, { at: clock.now(), booking: ADA, ...changes })),
    deliverDue,
    deliverWith,
    /** Ends the calls that are under way as a time limit would. By itself none ends: a busy machine is slow, and no fault. */
    giveUp: () => {
      patience.abort()
      patience = new AbortController()
    },
    /** Goes from one due moment to the next until no booking waits any more. */
    run: async () => {
      for (let turn = 0; turn < MANY; turn++) {
        await deliverDue()
        const next = await opened.ledger.nextDueAt(NOTHING)
        if (next === undefined) return
        clock.to(Math.max(next, clock.now()))
      }
      throw new Error("It never comes to an end.")
    },
    /** Delivers with a ledger that fails as the process would if it ended right then, then starts anew from the files. */
    crashDuring: async (record: (nth: number) => boolean) => {
      const { ledger, folder, database } = opened
      let calls = 0
      const dying: DeliverParts["ledger"] = {
        ...ledger,
        record: (...values) => (record(++calls) ? Promise.reject(new Error("killed")) : ledger.record(...values)),
      }
      const due = await ledger.takeDue(clock.now(), NOTHING)
      if (due) await deliverWith({ ledger: dying })(due, () => false).catch(() => {})
      database.close()
      opened = await tempLedger(folder)
      await opened.ledger.endLeases()
      deliver = deliverWith()
    },
    /** Stops, does something to the files, and starts anew from them. */
    stopped: async (meanwhile: (folder: string) => Promise<unknown>) => {
      opened.database.close()
      await meanwhile(opened.folder)
      opened = await tempLedger(opened.folder)
      await opened.ledger.endLeases()
      deliver = deliverWith()
    },
    folder: () => opened.folder,
    /** Every try that was recorded, as `45s look_up not_found`. */
    attempts: async (): Promise<string[]> => {
      const rows = await opened.database.query("SELECT at, step, outcome FROM attempts ORDER BY id")
      return rows.map(({ at, step, outcome }) => `${Math.round((Number(at) - receivedAt) / 1000)}s ${step} ${outcome}`)
    },
    states: async () => opened.database.query("SELECT state, reason, tries, left_out FROM bookings ORDER BY id"),
  }
}
