import { SiteFull } from "../intake/site-limit.ts"
import type { Ledger } from "../ledger/ledger.ts"
import type { SiteObject } from "./site-object.ts"

/** The ledgers of all sites, each in its object. An object that cannot be reached throws, as a disk that is full does. */
export const remoteLedger = (objects: DurableObjectNamespace<SiteObject>): Pick<Ledger, "add" | "find"> => ({
  add: async (booking) => {
    const stored = await objects.getByName(booking.site).add(booking)
    // As a value, since an error that comes over has lost its kind.
    if (stored.kind === "site_full") throw new SiteFull(stored.retryAfter)
    return stored
  },
  find: async (site, idempotencyKey, booking) => objects.getByName(site).find(site, idempotencyKey, booking),
})
