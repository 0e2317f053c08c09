import type { QuarantineDesk } from "../operator/quarantine/desk.ts"
import { createQuarantineDeskOfMany } from "../operator/quarantine/desk-of-many.ts"
import { asked } from "./asked.ts"
import type { SiteObject } from "./site-object.ts"

/** The quarantines of all sites, each in its object. */
export const remoteQuarantine = (
  siteIds: () => Iterable<string>,
  objects: DurableObjectNamespace<SiteObject>,
): QuarantineDesk =>
  createQuarantineDeskOfMany(siteIds, (site) => {
    const desk = () => objects.getByName(site).quarantine()
    return {
      decide: (...which) => asked(desk(), (each) => each.decide(...which)),
      count: (filter) => asked(desk(), (each) => each.count(filter)),
      decideMany: (...which) => asked(desk(), (each) => each.decideMany(...which)),
    }
  })
