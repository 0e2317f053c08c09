import type { Address, Booking } from "@porchlight/shared"
import type { StoredBooking } from "../../ledger/stored-booking.ts"

/** A stored booking, or one whose address is not whole: that can't be sent as an address, but must not be lost. */
export type BookingToSend = Omit<StoredBooking, "booking"> & {
  booking: Omit<Booking, "address"> & { address?: Partial<Address> | undefined }
  /** The latest earlier request of the same person, where there is one. */
  askedBefore?: EarlierRequest | undefined
}

/** `receivedAt` is ms since the epoch. */
type EarlierRequest = { reference: string; receivedAt: number }
