import { type DataKey, isUsable, type Purpose, type UsableKey } from "./data-key.ts"

/** A site's two keys, where both can be worked with. */
export type KeysInUse = { seal: UsableKey; mark: UsableKey }

/**
 * The keys of a ledger as they stand on disk, held in memory. There may be ten thousand sites: none is looked for among the keys of
 * all.
 */
export const createKnownKeys = () => {
  const byId = new Map<number, DataKey>()
  /** In the order they were made. */
  const bySite = new Map<string, readonly DataKey[]>()
  const inUse = new Map<string, KeysInUse>()
  /** Deleted keys. A row that this process read before it was sealed anew can still be opened with one. */
  const forgotten = new Map<number, DataKey>()
  let lastId = 0

  const ofSite = (site: string) => bySite.get(site) ?? []

  const setSite = (site: string, own: readonly DataKey[]) => {
    bySite.set(site, own)
    const [seal, mark] = [usable(own, "seal"), usable(own, "mark")]
    if (seal && mark) inUse.set(site, { seal, mark })
    else inUse.delete(site)
  }

  return {
    /** @param found new ones, or in the place of what was known of them */
    takeIn: (found: readonly DataKey[]) => {
      for (const key of found) {
        byId.set(key.id, key)
        lastId = Math.max(lastId, key.id)
      }
      for (const [site, own] of Map.groupBy(found, (key) => key.site)) {
        setSite(site, [...new Map([...ofSite(site), ...own].map((key) => [key.id, key])).values()])
      }
    },

    forget: (id: number) => {
      const key = byId.get(id)
      if (!key) return
      forgotten.set(id, key)
      byId.delete(id)
      setSite(
        key.site,
        ofSite(key.site).filter((other) => other !== key),
      )
    },

    ofSite,
    inUse: (site: string) => inUse.get(site),
    byId: (id: number) => byId.get(id) ?? forgotten.get(id),

    /** Keys from before version 4 belong to no site. */
    derived: (purpose: Purpose) =>
      [...ofSite(""), ...forgotten.values()].find((key) => key.site === "" && key.purpose === purpose),

    all: () => [...byId.values()],

    /** A number that no key has had while this process runs. */
    nextId: () => {
      lastId += 1
      return lastId
    },
  }
}

/** A site has at most one of each purpose that is not retired. */
export const unretired = (keys: readonly DataKey[], purpose: Purpose) =>
  keys.find((key) => key.purpose === purpose && key.retiredAt === undefined)

export const usable = (keys: readonly DataKey[], purpose: Purpose): UsableKey | undefined => {
  const key = unretired(keys, purpose)
  return key && isUsable(key) ? key : undefined
}
