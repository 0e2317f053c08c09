import { type Booking, type FieldError, siteFaults } from "@porchlight/shared"
import { isPossiblePhone } from "./phone.ts"
import type { Site } from "./site.ts"

/** What is wrong with a well-formed booking for a site: the rules that the form has too, and those that only the server can check. */
export const bookingFaults = (site: Pick<Site, "country" | "public">, booking: Booking): FieldError[] => {
  const errors = siteFaults(booking, site.public)
  const isTold = errors.some(({ field }) => field === "phone")
  if (booking.phone !== undefined && !isTold && !isPossiblePhone(booking.phone, site.country)) {
    errors.unshift({ field: "phone", code: "invalid" })
  }
  return errors
}
