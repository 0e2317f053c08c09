import type { Desk } from "../operator/desk.ts"
import { createDeskOfMany } from "../operator/desk-of-many.ts"
import { asked } from "./asked.ts"
import type { SiteObject } from "./site-object.ts"

/** The desks of all sites, each in its object. What is asked of one is one call, and one request on the bill. */
export const remoteDesk = (siteIds: () => Iterable<string>, objects: DurableObjectNamespace<SiteObject>): Desk =>
  createDeskOfMany(siteIds, (site) => {
    const desk = () => objects.getByName(site).desk()
    return {
      sites: (query) => asked(desk(), (each) => each.sites(query)),
      bookings: (query) => asked(desk(), (each) => each.bookings(query)),
      booking: (...which) => asked(desk(), (each) => each.booking(...which)),
      replay: (...which) => asked(desk(), (each) => each.replay(...which)),
      handle: (...how) => asked(desk(), (each) => each.handle(...how)),
      edit: (...change) => asked(desk(), (each) => each.edit(...change)),
      count: (filter) => asked(desk(), (each) => each.count(filter)),
      replayMany: (...which) => asked(desk(), (each) => each.replayMany(...which)),
      audit: (query) => asked(desk(), (each) => each.audit(query)),
    }
  })
