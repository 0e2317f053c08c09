import type { BookingToSend } from "../src/delivery/payload/booking-to-send.ts"

export type BookingInput = BookingToSend["booking"]

/** A booking with everything in it. */
export const fullBooking = {
  name: "José Álvarez",
  phone: "(512) 555-0143 ext. 12",
  email: "jose@example.com",
  address: { street: "12 Oak St", unit: "B", city: "Austin", state: "TX", zip: "78701", country: "USA" },
  service: "no-heat",
  details: "Furnace clicks, no flame.\nThe dog is friendly.",
  preferred: { date: "2026-12-01", window: "morning" },
  customerType: "residential",
  returning: false,
  smsConsent: { granted: true, textVersion: "931eb099920e8258" },
  locale: "es",
  attribution: {
    landingPage: "https://www.acme.example/heating",
    referrer: "https://www.google.com/",
    utm_source: "google",
    utm_medium: "cpc",
    gclid: "Cj0K",
  },
} satisfies BookingInput

/** Saturday evening at the office in Chicago. */
export const SATURDAY = Date.parse("2026-11-22T03:54:00Z")

export const stored = (booking: BookingInput): BookingToSend => ({
  reference: "7K3M-9QXT",
  receivedAt: SATURDAY,
  booking,
})
