import type { SealedBooking } from "./sealed-booking.ts"

/** A booking that was answered 202: what was asked for, when, and the reference that the visitor holds. */
export type StoredBooking = SealedBooking & {
  /** Eight letters and digits that can be read out on the phone, such as `7K3M-9QXT`. Also ServiceTitan's `externalId`. */
  reference: string
  /** Milliseconds since the epoch. */
  receivedAt: number
}
