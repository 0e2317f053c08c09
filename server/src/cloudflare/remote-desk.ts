import type { Desk } from "../operator/desk.ts"
import { createDeskOfMany } from "../operator/desk-of-many.ts"
import type { SiteObject } from "./site-object.ts"

/** The desks of all sites, each in its object. What is asked of one is one call, and one request on the bill. */
export const remoteDesk = (siteIds: () => Iterable<string>, objects: DurableObjectNamespace<SiteObject>): Desk =>
  createDeskOfMany(siteIds, (site) => {
    const desk = () => objects.getByName(site).desk()
    return {
      sites: async (query) => desk().sites(query),
      bookings: async (query) => desk().bookings(query),
      booking: async (...which) => desk().booking(...which),
      replay: async (...which) => desk().replay(...which),
      handle: async (...how) => desk().handle(...how),
      edit: async (...change) => desk().edit(...change),
      count: async (filter) => desk().count(filter),
      replayMany: async (...which) => desk().replayMany(...which),
      audit: async (query) => desk().audit(query),
    }
  })
