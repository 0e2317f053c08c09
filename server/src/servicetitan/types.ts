/**
 * The booking-provider part of ServiceTitan's CRM v2, as its API description has it.
 * Ids are int64: they are kept as strings once they come from an answer, since some do not fit a JavaScript number.
 */

export type ContactType = "Phone" | "Email" | "Fax" | "MobilePhone"
export type CustomerType = "Residential" | "Commercial"
export type Priority = "Low" | "Normal" | "High" | "Urgent"
export type BookingStatus = "New" | "Accepted" | "Converted" | "Dismissed"

/** A whole address: ServiceTitan takes no partial one. */
export type CrmAddress = { street: string; unit?: string; city: string; state: string; zip: string; country: string }

/** Body of `POST …/bookings/{id}/contacts`, and an item of `CreateBooking.contacts`. */
export type ContactCreate = { type: ContactType; value: string; memo?: string }

/** Body of `POST …/bookings`. `start` is UTC (RFC 3339); without one the booking is stored in the year 1. */
export type CreateBooking = {
  source: string
  name: string
  summary: string
  isFirstTimeClient: boolean
  externalId: string
  start: string
  address?: CrmAddress
  contacts?: ContactCreate[]
  customerType?: CustomerType
  campaignId?: number
  businessUnitId?: number
  jobTypeId?: number
  priority?: Priority
  uploadedImages?: string[]
  isSendConfirmationEmail?: boolean
}
