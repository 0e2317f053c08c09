export type { StoredBooking } from "../ledger/stored-booking.ts"
