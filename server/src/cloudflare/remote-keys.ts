import type { KeyDesk } from "../operator/keys/desk.ts"
import { createKeyDeskOfMany } from "../operator/keys/desk-of-many.ts"
import type { SiteObject } from "./site-object.ts"

/** The keys of all sites, each in its object. */
export const remoteKeyDesk = (siteIds: () => Iterable<string>, objects: DurableObjectNamespace<SiteObject>): KeyDesk =>
  createKeyDeskOfMany(siteIds, (site) => ({
    list: async (query) => objects.getByName(site).keys(query),
    rotate: async (which) => objects.getByName(site).rotateKey(which),
  }))
