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
const COUNTED_AT_ONCE = 2000

/** What there is to know of the keys of a ledger's sites, and how to change them. */
export const openKeyBook = (database: Database, keyring: Keyring) => ({
  list: async (sites: readonly string[]): Promise<SiteKeysRecord[]> => {
    const counts = await countByKey(database, sites)
    const bySite = Map.groupBy(keyring.all(), ({ site }) => site)
    const keysOf = (site: string, purpose: Purpose) => (bySite.get(site) ?? []).filter((key) => key.purpose === purpose)
    const [derived] = keysOf("", "seal")
    return sites.map((site) => {
      const count = (id: number | undefined) => counts.get(countOf(site, id)) ?? 0
      const record = ({ id, madeAt, retiredAt, key }: DataKey): KeyRecord => {
        return { id, madeAt, retiredAt, bookings: count(id), opens: key !== undefined }
      }
      const before = { retiredAt: derived?.retiredAt, bookings: count(undefined), opens: derived?.key !== undefined }
      const own = keysOf(site, "seal").map(record)
      const lostMarkKeys = keysOf(site, "mark").filter(({ key }) => !key).length
      return { site, keys: before.bookings > 0 ? [before, ...own] : own, lostMarkKeys }
    })
  },

  /** @returns false where the site has no key yet, and nothing was changed */
  rotate: (site: string, now: number): Promise<boolean> => keyring.rotate(site, now),
})

const countOf = (site: string, id: number | undefined) => `${site} ${id ?? ""}`

/** Counts slice by slice, each queued behind other writes: counting a million bookings must keep nobody waiting. */
const countByKey = async (database: Database, sites: readonly string[]): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  for (let after = 0, last = 1; after < last; after += COUNTED_AT_ONCE) {
    const [rows = [], end] = await database.batch([
      { sql: sql.COUNT_BY_KEY, values: [after, after + COUNTED_AT_ONCE, JSON.stringify(sites)] },
      { sql: sql.LAST_BOOKING },
    ])
    last = Number(end?.[0]?.id ?? 0)
    for (const { site, key_id, count } of rows) {
      const name = countOf(String(site), numberOf(key_id))
      counts.set(name, (counts.get(name) ?? 0) + Number(count))
    }
  }
  return counts
}
