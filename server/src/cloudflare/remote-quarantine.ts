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
      pass: (...which) => asked(desk(), (each) => each.pass(...which)),
      count: (filter) => asked(desk(), (each) => each.count(filter)),
      passMany: (...which) => asked(desk(), (each) => each.passMany(...which)),
    }
  })
