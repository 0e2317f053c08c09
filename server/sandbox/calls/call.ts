import type { Parts } from "../env.ts"
import type { StoredBooking, StoredContact } from "../store/rows.ts"
import { type Warning, warningsOf } from "./warnings.ts"

/** A booking as the office looks at it. */
export type Call = { booking: StoredBooking; contacts: readonly StoredContact[]; warnings: readonly Warning[] }

/** The screen shows so many; an office would not scroll further. */
export const SHOWN = 200

/** The newest calls, newest first. */
export const newestCalls = ({ store }: Parts): Call[] => {
  const copies = store.bookings.copies()
  return store.bookings.newest(SHOWN).map((booking) => {
    const contacts = store.contacts.of(booking.id)
    return { booking, contacts, warnings: warningsOf(booking, contacts, copies.get(booking.fields.externalId) ?? 1) }
  })
}
