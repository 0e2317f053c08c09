import type { Booking } from "@porchlight/shared"
import type { NewBooking } from "../src/ledger/ledger.ts"

export const SECRET = "a secret of the tests"

type Changes = { site?: string; booking?: Booking; at?: number }

/** The n-th booking of a test: each has its own key and reference. */
export const newBooking = (n: number, { site = "acme", booking, at = 0 }: Changes = {}): NewBooking => ({
  site,
  idempotencyKey: `key-of-booking-${String(n).padStart(6, "0")}`,
  stored: {
    reference: `AAAA-${String(n).padStart(4, "0")}`,
    receivedAt: at,
    booking: booking ?? { name: `Ada ${n}`, phone: "5125550143" },
  },
})
