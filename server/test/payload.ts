import type { LeftOut } from "../src/delivery/payload/left-out.ts"
import { toCreateBooking } from "../src/delivery/payload.ts"
import { acmeSite } from "./acme.ts"
import { type BookingInput, SATURDAY, stored } from "./bookings.ts"

/** What ServiceTitan is sent for a booking that acme took. */
export const payloadOf = (booking: BookingInput, leaveOut: LeftOut[] = [], now = SATURDAY) =>
  toCreateBooking(stored(booking), acmeSite(), now, new Set(leaveOut))

/** The CreateBooking of {@link payloadOf}. */
export const createOf = (...args: Parameters<typeof payloadOf>) => payloadOf(...args).create
