import type { Row } from "../ledger/database.ts"
import { sitesToUnmark, unmarkSome } from "../ledger/keys/unmarking.ts"
import { type Contact, countryOf } from "./contact.ts"
import { createMarker, marksOf } from "./marks.ts"
import { othersTurn } from "./others-turn.ts"
import type { PrivacyParts } from "./parts.ts"
import * as sql from "./statements.ts"

/** Rows of `bookings` that are one person's, and how many could not be opened, so that nobody can tell whose they are. */
export type Found = { rows: Row[]; unopened: number }

/** @param site of one site, or of all */
export type Find = (person: Contact, site: string | undefined) => Promise<Found>

/** Ids that are looked over before bookings that come in have their turn. */
const WALKED_AT_ONCE = 2000

/** Bookings that are opened before others have their turn: a few milliseconds' work. */
const OPENED_AT_ONCE = 50

/** Sites that are asked before others have their turn. */
const SITES_AT_ONCE = 100

/**
 * Finds all that the ledger holds of somebody, in whatever state it is, by a phone or an email however it is written.
 *
 * Bookings without marks are opened and marked on the way. So the first search of a ledger opens every booking, and each later one
 * only those that have come in since.
 */
export const createFind = (parts: PrivacyParts): Find => {
  const { database, keyring, sites } = parts
  const mark = createMarker(parts)

  /** A lost mark key is replaced by a new one. Marks of the lost key must go: bookings that bear them would not be found. */
  const forgetLostMarks = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await keyring.make(id)
    for (const id of await sitesToUnmark(database))
      if (ids.includes(id)) while (await unmarkSome(database, id)) await othersTurn()
  }

  /** @returns how many could not be opened, so that nobody can tell whose they are */
  const markAll = async (site: string | null): Promise<number> => {
    const [last] = await database.query(sql.LAST_BOOKING)
    let unopened = 0
    for (let after = 0; after < Number(last?.id ?? 0); ) {
      const upTo = after + WALKED_AT_ONCE
      const rows = await database.query(sql.UNMARKED_WITHIN, after, upTo, site, OPENED_AT_ONCE)
      const unmarked = await mark(rows)
      // What was changed at that moment is read again, from the same place.
      if (unmarked.missed === 0) {
        unopened += unmarked.unopened
        after = rows.length === OPENED_AT_ONCE ? Number(rows.at(-1)?.id) : upTo
      }
      await othersTurn()
    }
    return unopened
  }

  const rowsAt = async (site: string, person: Contact): Promise<Row[]> => {
    const keys = await keyring.make(site)
    const { phone, email } = marksOf(keys, person, countryOf(sites, site))
    return database.query(sql.OF_PERSON, site, phone, email)
  }

  return async (person, site) => {
    const ids = (await database.query(sql.SITES, site ?? null)).map((row) => String(row.site))
    await forgetLostMarks(ids)
    const unopened = await markAll(site ?? null)
    const rows: Row[] = []
    for (const [place, id] of ids.entries()) {
      rows.push(...(await rowsAt(id, person)))
      if (place % SITES_AT_ONCE === 0) await othersTurn()
    }
    return { rows, unopened }
  }
}
