import type { QuarantineDesk } from "../operator/quarantine/desk.ts"
import { createQuarantineDeskOfMany } from "../operator/quarantine/desk-of-many.ts"
import type { SiteObject } from "./site-object.ts"

/** The quarantines of all sites, each in its object. */
export const remoteQuarantine = (
  siteIds: () => Iterable<string>,
  objects: DurableObjectNamespace<SiteObject>,
): QuarantineDesk =>
  createQuarantineDeskOfMany(siteIds, (site) => {
    const desk = () => objects.getByName(site).quarantine()
    return {
      pass: async (...which) => desk().pass(...which),
      count: async (filter) => desk().count(filter),
      passMany: async (...which) => desk().passMany(...which),
    }
  })
