import type { Ledger } from "../ledger/ledger.ts"
import type { SiteObject } from "./site-object.ts"

/** The ledgers of all sites, each in its object. An object that cannot be reached throws, as a disk that is full does. */
export const remoteLedger = (objects: DurableObjectNamespace<SiteObject>): Pick<Ledger, "add" | "find"> => ({
  add: async (booking) => objects.getByName(booking.site).add(booking),
  find: async (site, idempotencyKey, booking) => objects.getByName(site).find(site, idempotencyKey, booking),
})
