import { SANDBOX_ACCOUNT } from "../../sandbox/account.ts"
import { createDeliver } from "../../src/delivery/deliver.ts"
import { createDispatcher, type Dispatcher } from "../../src/delivery/dispatcher.ts"
import type { Database } from "../../src/ledger/database.ts"
import type { Ledger } from "../../src/ledger/ledger.ts"
import { createLookBack } from "../../src/privacy/look-back.ts"
import { clientsBySite } from "../../src/servicetitan/clients.ts"
import type { Site } from "../../src/sites/site.ts"
import { acmeSite } from "../acme.ts"
import { openTestLedger } from "../open-ledger.ts"
import { createLine, type Trouble } from "./line.ts"
import { createMemoryCrm } from "./memory-crm.ts"
import { createVirtualTime } from "./virtual-time.ts"

const HOST = "https://crm.example"

/** More turns than any booking can take in its 72 hours. */
const MANY = 5000

/**
 * The whole of delivery, from a ledger to a CRM in memory, in virtual time: nothing in it waits.
 *
 * @param troubles what befalls the calls; more may be added and taken away
 */
export const openVirtualDelivery = async (database: Database, troubles: readonly Trouble[] = []) => {
  const time = createVirtualTime()
  const crm = createMemoryCrm(SANDBOX_ACCOUNT, time.steady)
  const site: Site = { ...acmeSite(), account: { ...SANDBOX_ACCOUNT, apiUrl: HOST, authUrl: HOST } }
  const sites = new Map([[site.id, site]])
  const { fetch } = createLine(crm, time, troubles)
  const { now, abortAfter } = time
  const log = () => {}
  let wakeAt = Number.POSITIVE_INFINITY
  const waker = {
    wakeAt: (at: number) => {
      wakeAt = Math.min(wakeAt, at)
    },
  }

  /** What a process has in memory: all of it is gone with the process. */
  const startProcess = (ledger: Ledger): Dispatcher => {
    const clientOf = clientsBySite({ fetch, now, abortAfter }, () => async () => {})
    const lookBack = createLookBack({ database, keyring, sites })
    const deliver = createDeliver({ ledger, sites, lookBack, clientOf, now, random: () => 0.9, log })
    return createDispatcher({ ledger, deliver, waker, now, steady: time.steady, log })
  }
  let { keyring, ledger } = await openTestLedger(database)
  let dispatcher = startProcess(ledger)

  const deliverDue = async () => {
    dispatcher.wake()
    await dispatcher.idle()
  }

  return {
    time,
    crm,
    keyring: () => keyring,
    ledger: () => ledger,
    deliverDue,
    /** Goes from one due moment to the next until no booking waits any more. */
    run: async () => {
      for (let turn = 0; turn < MANY; turn++) {
        await deliverDue()
        if (wakeAt === Number.POSITIVE_INFINITY) return
        const next = wakeAt
        wakeAt = Number.POSITIVE_INFINITY
        time.to(next)
      }
      throw new Error("It never comes to an end.")
    },
    /** The process ends right before it would write for the so-manieth time, and another one starts over what it has left. */
    crashBefore: async (write: number) => {
      let left = write - 1
      const record: Ledger["record"] = (...values) =>
        left-- > 0 ? ledger.record(...values) : Promise.reject(new Error("killed"))
      const dying = startProcess({ ...ledger, record })
      dying.wake()
      await dying.idle()
      ;({ keyring, ledger } = await openTestLedger(database))
      await ledger.endLeases()
      await ledger.probeNow(now())
      await ledger.makeUpForClock(now())
      dispatcher = startProcess(ledger)
    },
  }
}
