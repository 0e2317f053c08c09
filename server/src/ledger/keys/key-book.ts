import { numberOf } from "../columns.ts"
import type { Database } from "../database.ts"
import type { DataKey, Purpose } from "./data-key.ts"
import type { Keyring } from "./keyring.ts"
import * as sql from "./statements.ts"

/** A key that a site's bookings are sealed by. Times are ms since the epoch. */
export type KeyRecord = {
  /** Undefined for the key from before version 4, which was the same for all sites. */
  id?: number | undefined
  madeAt?: number | undefined
  /** Undefined while it is in use. */
  retiredAt?: number | undefined
  /** How many of the site's bookings it seals. */
  bookings: number
  /** Whether it can be unwrapped; otherwise what it has sealed cannot be opened. */
  opens: boolean
}

export type SiteKeysRecord = {
  site: string
  keys: KeyRecord[]
  /** How many keys that people are found by cannot be unwrapped any more. */
  lostMarkKeys: number
}

export type KeyBook = ReturnType<typeof openKeyBook>

/** How many bookings are counted at once: a few milliseconds, in which nothing else is served. */
const COUNTED_AT_ONCE = 1000

/** What there is to know of the keys of a ledger's sites, and how to change them. */
export const openKeyBook = (database: Database, keyring: Keyring) => ({
  list: async (sites: readonly string[]): Promise<SiteKeysRecord[]> => {
    const bySite = Map.groupBy(keyring.all(), ({ site }) => site)
    const keysOf = (site: string, purpose: Purpose) => (bySite.get(site) ?? []).filter((key) => key.purpose === purpose)
    const [derived] = keysOf("", "seal")
    const records: SiteKeysRecord[] = []
    for (const site of sites) {
      const counts = await countByKey(database, site)
      const count = (id: number | undefined) => counts.get(id) ?? 0
      const record = ({ id, madeAt, retiredAt, key }: DataKey): KeyRecord => {
        return { id, madeAt, retiredAt, bookings: count(id), opens: key !== undefined }
      }
      const before = { retiredAt: derived?.retiredAt, bookings: count(undefined), opens: derived?.key !== undefined }
      const own = keysOf(site, "seal").map(record)
      const lostMarkKeys = keysOf(site, "mark").filter(({ key }) => !key).length
      records.push({ site, keys: before.bookings > 0 ? [before, ...own] : own, lostMarkKeys })
    }
    return records
  },

  /** @returns false where the site has no key yet, and nothing was changed */
  rotate: (site: string, now: number): Promise<boolean> => keyring.rotate(site, now),
})

/** By each key of a site, slice by slice, each queued behind other writes: counting a million bookings must keep nobody waiting. */
const countByKey = async (database: Database, site: string): Promise<Map<number | undefined, number>> => {
  const counts = new Map<number | undefined, number>()
  let [after, isEnd] = ["", false]
  while (!isEnd) {
    const [rows = []] = await database.batch([{ sql: sql.COUNT_BY_KEY, values: [site, after, COUNTED_AT_ONCE] }])
    let walked = 0
    for (const row of rows) {
      const key = numberOf(row.key_id)
      counts.set(key, (counts.get(key) ?? 0) + Number(row.held))
      walked += Number(row.walked)
      if (String(row.last) > after) after = String(row.last)
    }
    isEnd = walked < COUNTED_AT_ONCE
  }
  return counts
}
