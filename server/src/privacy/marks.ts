import type { Row, Statement } from "../ledger/database.ts"
import type { SiteKeys } from "../ledger/keys/keyring.ts"
import { type Contact, countryOf, knownContact } from "./contact.ts"
import { heldIn } from "./held.ts"
import type { PrivacyParts } from "./parts.ts"
import * as sql from "./statements.ts"

/** Keyed hashes by which a person is found again. Without the key they reveal nothing, and each site has its own key. */
export type Marks = { phone: Uint8Array | null; email: Uint8Array | null }

/** @param country of the site: a number without a country code is one of this country */
export const marksOf = (keys: SiteKeys, contact: Contact, country: string): Marks => {
  const { phone, email } = knownContact(contact, country)
  return {
    phone: phone === undefined ? null : keys.markOf(`phone ${phone}`),
    email: email === undefined ? null : keys.markOf(`email ${email}`),
  }
}

/** How many rows were not marked: they were edited or sealed anew meanwhile, or they cannot be opened. */
type Unmarked = { missed: number; unopened: number }

/** Opens rows and gives them their marks. A booking is stored without any, so that accepting one takes no longer. */
export const createMarker = ({ database, keyring, sites }: PrivacyParts) => {
  const setMarks = async (row: Row): Promise<Statement | undefined> => {
    const held = heldIn(keyring, row)
    if (held.kind === "unopened" || !(row.sealed instanceof Uint8Array)) return undefined
    const site = String(row.site)
    const keys = await keyring.make(site)
    const marks = marksOf(keys, contactIn(held), countryOf(sites, site))
    return { sql: sql.SET_MARKS, values: [Number(row.id), marks.phone, marks.email, row.sealed] }
  }

  return async (rows: readonly Row[]): Promise<Unmarked> => {
    const statements = (await Promise.all(rows.map(setMarks))).filter((statement) => statement !== undefined)
    const written = statements.length > 0 ? await database.batch(statements) : []
    const missed = written.filter(({ length }) => length === 0).length
    return { missed, unopened: rows.length - statements.length }
  }
}

const contactIn = (held: Exclude<ReturnType<typeof heldIn>, { kind: "unopened" }>): Contact => {
  switch (held.kind) {
    case "booking":
      return held.sealed.booking
    case "consent":
      return { phone: held.consent.phone }
    case "nothing":
      return {}
  }
}
