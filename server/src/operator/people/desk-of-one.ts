import { bookingRecord } from "../../ledger/desk-record.ts"
import { createErasePerson } from "../../privacy/erase.ts"
import { createExportPerson } from "../../privacy/export.ts"
import { createFind } from "../../privacy/find.ts"
import { withTurns } from "../../privacy/others-turn.ts"
import type { PrivacyParts } from "../../privacy/parts.ts"
import { NOTE } from "../../privacy/statements.ts"
import { showAttempt, showBooking } from "../show.ts"
import type { PeopleDesk } from "./desk.ts"

type PeopleDeskParts = PrivacyParts & {
  now: () => number
  /** What was erased is to be gone from the files too. */
  scrub: () => Promise<unknown>
}

/** The desk over one ledger. */
export const createPeopleDesk = (parts: PeopleDeskParts): PeopleDesk => {
  const { database, keyring, now } = parts
  const find = createFind(parts)
  const erase = createErasePerson(parts)
  const exportAll = createExportPerson(parts)

  return {
    find: async ({ site, ...person }) => {
      const { rows, unopened } = await find(person, site)
      await database.batch([{ sql: NOTE, values: [now(), "find_person", site ?? null, null, `found=${rows.length}`] }])
      const bookings = await withTurns(rows, (row) => ({
        ...showBooking(bookingRecord(row, keyring)),
        holds: row.holds === "consent" ? ("consent" as const) : ("booking" as const),
      }))
      return { bookings, unopened }
    },

    erase: async ({ site, ...person }, options) => {
      const { erased, unopened } = await erase(person, site, options)
      const bookings = await withTurns(erased, ({ row, how }) => {
        const { reference, crmId, sentAt, site: at } = bookingRecord(row, keyring)
        return {
          site: at,
          reference,
          how,
          ...(crmId !== undefined && { serviceTitanId: crmId }),
          ...(crmId === undefined && sentAt !== undefined && { mayBeInServiceTitan: true as const }),
        }
      })
      return { bookings, unopened }
    },

    export: async ({ site, ...person }) => {
      const { exported, unopened } = await exportAll(person, site)
      const bookings = exported.map(({ record, deliveredAt, consent, attempts }) => ({
        ...showBooking(record),
        // The person's own name need not be masked before them.
        name: undefined,
        deliveredAt: deliveredAt === undefined ? undefined : new Date(deliveredAt).toISOString(),
        booking: record.booking,
        consentShown: record.consentShown,
        consent,
        attempts: attempts.map(showAttempt),
      }))
      return { bookings, unopened }
    },
  }
}
