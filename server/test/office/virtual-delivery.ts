import { SANDBOX_ACCOUNT } from "../../sandbox/account.ts"
import { createDeliver } from "../../src/delivery/deliver.ts"
import { createDispatcher, type Dispatcher } from "../../src/delivery/dispatcher.ts"
import type { Database } from "../../src/ledger/database.ts"
import { openLedger } from "../../src/ledger/ledger.ts"
import { createSeal } from "../../src/ledger/seal.ts"
import { clientsBySite } from "../../src/servicetitan/clients.ts"
import type { Site } from "../../src/sites/site.ts"
import { acmeSite } from "../acme.ts"
import { SECRET } from "../new-booking.ts"
import { createLine, type Trouble } from "./line.ts"
import { createMemoryCrm } from "./memory-crm.ts"
import { createVirtualTime } from "./virtual-time.ts"

const HOST = "https://crm.example"

/** More turns than any booking can take in its 72 hours. */
const MANY = 5000

/** The whole of delivery, from a ledger to a CRM in memory, in virtual time: nothing in it waits. */
export const openVirtualDelivery = async (database: Database, troubles: readonly Trouble[] = []) => {
  const time = createVirtualTime()
  const crm = createMemoryCrm(SANDBOX_ACCOUNT, time.now)
  const site: Site = { ...acmeSite(), account: { ...SANDBOX_ACCOUNT, apiUrl: HOST, authUrl: HOST } }
  const ledger = await openLedger(database, createSeal(SECRET))
  const { fetch } = createLine(crm, time, troubles)
  const { now, abortAfter } = time
  const log = () => {}

  const clientOf = clientsBySite({ fetch, now, abortAfter, pace: async () => {} })
  const sites = new Map([[site.id, site]])
  const deliver = createDeliver({ ledger, sites, clientOf, now, random: () => 0.9, log })
  let wakeAt = Number.POSITIVE_INFINITY
  const waker = {
    wakeAt: (at: number) => {
      wakeAt = Math.min(wakeAt, at)
    },
  }
  const dispatcher: Dispatcher = createDispatcher({ ledger, deliver, waker, now, log })

  const deliverDue = async () => {
    dispatcher.wake()
    await dispatcher.idle()
  }

  return {
    time,
    crm,
    ledger,
    deliverDue,
    /** Goes from one due moment to the next until no booking waits any more. */
    run: async () => {
      for (let turn = 0; turn < MANY; turn++) {
        await deliverDue()
        if (wakeAt === Number.POSITIVE_INFINITY) return
        const next = Math.max(wakeAt, time.now())
        wakeAt = Number.POSITIVE_INFINITY
        time.to(next)
      }
      throw new Error("It never comes to an end.")
    },
  }
}
