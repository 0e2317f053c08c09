import { NoPlace } from "../intake/site-limit.ts"
import type { Ledger } from "../ledger/ledger.ts"
import type { SiteObject } from "./site-object.ts"

/** The ledgers of all sites, each in its object. Throws where an object cannot be reached, as it does where a disk is full. */
export const remoteLedger = (objects: DurableObjectNamespace<SiteObject>): Pick<Ledger, "add" | "find"> => ({
  add: async (booking) => {
    const stored = await objects.getByName(booking.site).add(booking)
    // The object returns this as a value, since an error loses its class on the way.
    if (stored.kind === "site_full") throw new NoPlace(stored.retryAfter)
    return stored
  },
  find: async (site, idempotencyKey, booking) => objects.getByName(site).find(site, idempotencyKey, booking),
})
