import { type AttemptRecord, attemptRecord, type BookingRecord, bookingRecord } from "../ledger/desk-record.ts"
import { ATTEMPTS } from "../ledger/desk-statements.ts"
import type { ConsentRecord } from "./consent-record.ts"
import type { Contact } from "./contact.ts"
import { createFind } from "./find.ts"
import { heldIn } from "./held.ts"
import { withTurns } from "./others-turn.ts"
import type { PrivacyParts } from "./parts.ts"
import * as sql from "./statements.ts"

/** All that the ledger holds of one request. Times are ms since the epoch. */
export type Exported = {
  record: BookingRecord
  deliveredAt?: number | undefined
  /** What is kept of a consent once the rest is erased. */
  consent?: ConsentRecord | undefined
  attempts: AttemptRecord[]
}

type ExportPerson = (person: Contact, site: string | undefined) => Promise<{ exported: Exported[]; unopened: number }>

/** More than any booking has. */
const ALL_ATTEMPTS = 10_000

/** All that the ledger holds of somebody. The export is written to the audit before anything is returned. */
export const createExportPerson = (parts: PrivacyParts & { now: () => number }): ExportPerson => {
  const { database, keyring, now } = parts
  const find = createFind(parts)
  return async (person, site) => {
    const { rows, unopened } = await find(person, site)
    const note = (of: string | null, reference: string | null, detail: string | null) => ({
      sql: sql.NOTE,
      values: [now(), "export", of, reference, detail],
    })
    await database.batch(
      rows.length > 0
        ? rows.map((row) => note(String(row.site), String(row.reference), null))
        : [note(site ?? null, null, "found=0")],
    )
    const exported = await withTurns(rows, async (row): Promise<Exported> => {
      const held = heldIn(keyring, row)
      const attempts = await database.query(ATTEMPTS, Number(row.id), ALL_ATTEMPTS)
      return {
        record: bookingRecord(row, keyring),
        ...(typeof row.delivered_at === "number" && { deliveredAt: row.delivered_at }),
        ...(held.kind === "consent" && { consent: held.consent }),
        attempts: attempts.map(attemptRecord),
      }
    })
    return { exported, unopened }
  }
}
