import type { Row } from "../ledger/database.ts"
import { type Contact, countryOf } from "./contact.ts"
import { createMarker, marksOf } from "./marks.ts"
import type { PrivacyParts } from "./parts.ts"
import * as sql from "./statements.ts"

/** Rows of `bookings` that are one person's, and how many could not be opened, so that nobody can tell whose they are. */
export type Found = { rows: Row[]; unopened: number }

/** @param site of one site, or of all */
export type Find = (person: Contact, site: string | undefined) => Promise<Found>

/** Ids that are looked at before bookings that come in have their turn. */
const WALKED_AT_ONCE = 2000

/**
 * Finds all that the ledger holds of somebody, in whatever state it is, by a phone or an e-mail however it is written.
 *
 * What has no marks yet is opened and marked on the way, so the first search of a ledger takes as long as that, and each later one
 * only as long as what has come in since.
 */
export const createFind = (parts: PrivacyParts): Find => {
  const { database, keyring, sites } = parts
  const mark = createMarker(parts)

  const keysOf = async (site: string) => keyring.of(site) ?? (await keyring.make(site))

  const markAll = async (site: string | null): Promise<number> => {
    const [last] = await database.query(sql.LAST_BOOKING)
    let unopened = 0
    for (let after = 0; after < Number(last?.id ?? 0); after += WALKED_AT_ONCE) {
      unopened += await markWithin(after, site)
      await othersTurn()
    }
    return unopened
  }

  /** @returns how many could not be opened */
  const markWithin = async (after: number, site: string | null): Promise<number> => {
    for (;;) {
      const rows = await database.query(sql.UNMARKED_WITHIN, after, after + WALKED_AT_ONCE, site)
      const { missed, unopened } = await mark(rows)
      if (missed === 0) return unopened
    }
  }

  const rowsAt = async (site: string, person: Contact): Promise<Row[]> => {
    const keys = await keysOf(site)
    const { phone, email } = marksOf(keys, person, countryOf(sites, site))
    return database.query(sql.OF_PERSON, site, phone, email)
  }

  return async (person, site) => {
    const ids = (await database.query(sql.SITES, site ?? null)).map((row) => String(row.site))
    // First: one that was lost is made anew, and takes the marks away that it has made.
    for (const id of ids) await keysOf(id)
    const unopened = await markAll(site ?? null)
    const rows: Row[] = []
    for (const id of ids) rows.push(...(await rowsAt(id, person)))
    return { rows, unopened }
  }
}

/** On Node a query answers without anybody else having had a turn. */
const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve))
