import type { Row, Statement } from "../ledger/database.ts"
import type { Keyring, SiteKeys } from "../ledger/keys/keyring.ts"
import { consentIn, sealConsent } from "./consent-record.ts"
import { heldIn } from "./held.ts"
import { marksOf } from "./marks.ts"
import * as sql from "./statements.ts"

/** What a booking holds afterwards. */
export type Left = "consent" | "nothing"

/** `statements` are to be written in the same turn. The last of them answers with a row if anything was erased. */
type Erasing = { left: Left; statements: Statement[] }

type ErasingOptions = {
  keyring: Keyring
  /** Those of the row's site. */
  keys: SiteKeys
  /** Of the row's site: a number without a country code is one of this country. */
  country: string
  /** Whether the record of a consent is to stay, where there is one. */
  keepConsent: boolean
  now: number
  /** Whether it is written to the audit, as an operator's action. */
  audited?: boolean
  /** Whether to leave it alone if it is on its way to the office by now, since nobody asked to erase this particular one. */
  atRest?: boolean
}

/**
 * Erases what a row of `bookings` can tell of a person. A tombstone is left: if the same request is sent again under its key, it is
 * recognised and not taken for a new one.
 *
 * A row that is being delivered, or that holds something else by now, is not changed.
 */
export const erasing = (row: Row, options: ErasingOptions): Erasing => {
  const { keyring, keys, country, keepConsent, now, audited = false, atRest = false } = options
  const { note, overwrite, erase } = atRest ? sql.ERASING_AT_REST : sql.ERASING
  const consent = keepConsent ? consentHeld(keyring, row) : undefined
  const still = [Number(row.id), String(row.holds)]
  const left = consent ? "consent" : "nothing"
  const { sealed, keyId } = consent
    ? sealConsent(keys, consent, String(row.reference))
    : { sealed: new Uint8Array(), keyId: null }
  // Without this mark the consent could not be found again by its number.
  const phoneMark = consent ? marksOf(keys, { phone: consent.phone }, country).phone : null
  return {
    left,
    statements: [
      ...(audited ? [{ sql: note, values: [...still, now, "erase", consent ? "kept=consent" : null] }] : []),
      { sql: overwrite, values: still },
      { sql: erase, values: [...still, sealed, keyId, left, phoneMark, now] },
    ],
  }
}

/** What cannot be opened any more proves nothing. */
const consentHeld = (keyring: Keyring, row: Row) => {
  const held = heldIn(keyring, row)
  return held.kind === "booking" ? consentIn(held.sealed) : undefined
}
