import type { Database } from "../../src/ledger/database.ts"
import { ADA } from "../ada.ts"
import { newBooking } from "../new-booking.ts"
import { openVirtualDelivery } from "../office/virtual-delivery.ts"
import type { Cell } from "./cells.ts"

/** How a cell ended: what the ledger says, and what the office has. */
export type Ending = {
  state: string
  reason: string | null
  bookings: { externalId: string; summary: string; contacts: string[] }[]
}

/**
 * Delivers one booking, a person's with a phone and an email address, while the cell's fault befalls it.
 *
 * @param waitedMs how long nobody has tried before: it is given up after 72 hours in all
 */
export const runCell = async ({ step, fault, duration }: Cell, database: Database, waitedMs = 0): Promise<Ending> => {
  const troubles = [...step.before, { operation: step.operation, fault, duration }]
  const { ledger, crm, time, run } = await openVirtualDelivery(database, troubles)
  await ledger().add(newBooking(1, { at: time.now() - waitedMs, booking: ADA }))
  await run()
  const [row] = await database.query("SELECT state, reason FROM bookings")
  return {
    state: String(row?.state),
    reason: typeof row?.reason === "string" ? row.reason : null,
    bookings: crm.bookings().map(({ fields, contacts }) => ({
      externalId: fields.externalId,
      summary: fields.summary,
      contacts: contacts.map(({ type, value }) => `${type} ${value}`),
    })),
  }
}
