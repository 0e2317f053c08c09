import type { Row } from "../ledger/database.ts"
import type { Keyring } from "../ledger/keys/keyring.ts"
import { openBooking, type SealedBooking } from "../ledger/sealed-booking.ts"
import { type ConsentRecord, openConsent } from "./consent-record.ts"

/** What a row of the ledger still has of whoever sent it. `unopened`: it was changed by other hands, and nobody can tell. */
export type Held =
  | { kind: "booking"; sealed: SealedBooking }
  | { kind: "consent"; consent: ConsentRecord }
  | { kind: "nothing" }
  | { kind: "unopened" }

/** @param row of `bookings` */
export const heldIn = (keyring: Keyring, row: Row): Held => {
  try {
    if (row.holds === "booking") return { kind: "booking", sealed: openBooking(keyring, row) }
    return row.holds === "consent" ? { kind: "consent", consent: openConsent(keyring, row) } : { kind: "nothing" }
  } catch {
    return { kind: "unopened" }
  }
}
