import { createDeliver } from "../../src/delivery/deliver.ts"
import { createDispatcher } from "../../src/delivery/dispatcher.ts"
import { createLookBack } from "../../src/privacy/look-back.ts"
import { accountPace, type BookingProviderClient, createClient } from "../../src/servicetitan/client.ts"
import type { Site } from "../../src/sites/site.ts"
import { acmeSite } from "../acme.ts"
import { memoryDatabase } from "../memory-database.ts"
import { newBooking } from "../new-booking.ts"
import { openTestLedger } from "../open-ledger.ts"
import { createSlowCrm } from "./crm.ts"
import { createSimulation } from "./simulation.ts"

/** Contractors with an account each, `site-1` and so on: whose pace is not the others'. */
const manySites = (count: number): Map<string, Site> => {
  const acme = acmeSite()
  const ids = Array.from({ length: count }, (_, index) => index + 1)
  return new Map(
    ids.map((tenant) => [`site-${tenant}`, { ...acme, id: `site-${tenant}`, account: { ...acme.account, tenant } }]),
  )
}

/** A booking that came in. */
export type Arrival = { site: string; reference: string; at: number }

/** The whole of delivery for so many sites, from a real ledger to a simulated CRM, in simulated time. */
export const openDrain = async (siteCount: number) => {
  const time = createSimulation()
  const { now, sleep, abortAfter } = time
  const crm = createSlowCrm(time)
  const database = memoryDatabase()
  const { ledger, keyring } = await openTestLedger(database)
  const sites = manySites(siteCount)
  const lookBack = createLookBack({ database, keyring, sites })
  const log = () => {}

  const clients = new Map<string, BookingProviderClient>()
  const clientOf = ({ id, account }: Site) => {
    const client =
      clients.get(id) ??
      createClient(account, { fetch: crm.fetch, now, abortAfter, pace: accountPace({ clock: { now, sleep } }) })
    clients.set(id, client)
    return client
  }
  const deliver = createDeliver({ ledger, sites, lookBack, clientOf, now, random: () => 0.5, log })
  let nextWake = Number.POSITIVE_INFINITY
  const waker = {
    wakeAt: (at: number) => {
      if (at >= nextWake) return
      nextWake = at
      time.at(Math.max(at, now()), () => {
        nextWake = Number.POSITIVE_INFINITY
        dispatcher.wake()
      })
    },
  }
  const dispatcher = createDispatcher({ ledger, deliver, waker, now, log })

  let count = 0
  /** A visitor of one of the sites sends a booking, as intake takes it; the next visitor is one of the next site. */
  const comeIn = async (): Promise<Arrival> => {
    const site = `site-${(count % siteCount) + 1}`
    count += 1
    const booking = newBooking(count, { site, at: now() })
    const added = await ledger.add(booking)
    if (added.kind !== "stored") throw new Error("The test's own booking was not stored.")
    dispatcher.wake({ site, id: added.id })
    return { site, reference: booking.stored.reference, at: now() }
  }

  return {
    time,
    crm,
    ledger,
    /** So many bookings, one at each interval from now on; resolves once time has come to the last. */
    comeInEvery: async (intervalMs: number, bookings: number) => {
      const came: Arrival[] = []
      for (let n = 0; n < bookings; n++) {
        came.push(await comeIn())
        await time.runUntil(now() + intervalMs)
      }
      return came
    },
  }
}
