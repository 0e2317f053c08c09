import type { KeyDesk } from "../operator/keys/desk.ts"
import { createKeyDeskOfMany } from "../operator/keys/desk-of-many.ts"
import type { SiteObject } from "./site-object.ts"

/** The keys of all sites, each in its object. */
export const remoteKeyDesk = (siteIds: () => Iterable<string>, objects: DurableObjectNamespace<SiteObject>): KeyDesk =>
  createKeyDeskOfMany(siteIds, (site) => {
    const desk = () => objects.getByName(site).keyDesk()
    return { list: async (query) => desk().list(query), rotate: async (which) => desk().rotate(which) }
  })
