import type { Booking } from "@porchlight/shared"

/** A person with a phone and an email address: one contact more than is created with the booking. */
export const ADA: Booking = {
  name: "Ada Lovelace",
  phone: "(512) 555-0143",
  email: "ada@example.com",
  service: "no-heat",
}
