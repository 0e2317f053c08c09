/**
 * The booking-provider part of ServiceTitan's CRM v2, as its API description has it.
 * Ids are int64. They are numbers in what we send, since they come from the configuration, and strings in what we
 * receive, since an int64 need not fit a JavaScript number.
 */

type ContactType = "Phone" | "Email" | "Fax" | "MobilePhone"
export type CustomerType = "Residential" | "Commercial"
export type Priority = "Low" | "Normal" | "High" | "Urgent"

/** A whole address: ServiceTitan takes no partial one. */
export type CrmAddress = { street: string; unit?: string; city: string; state: string; zip: string; country: string }

/** Body of `POST …/bookings/{id}/contacts`, and an item of `CreateBooking.contacts`. */
export type ContactCreate = { type: ContactType; value: string; memo?: string }

/** Body of `PATCH …/bookings/{id}/contacts/{contactId}`. */
export type ContactUpdate = Partial<ContactCreate>

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

/** Body of `PATCH …/bookings/{id}`: everything optional, an address whole with its unit. It cannot change contacts. */
export type UpdateBooking = Partial<Omit<CreateBooking, "contacts" | "address" | "isSendConfirmationEmail">> & {
  address?: Required<CrmAddress>
}

/** Body of `POST …/bookings/{id}/dismiss`. */
export type DismissBooking = { callReasonId?: number; dismissingMemo?: string }

/** What we rely on in a Booking that came back: its id. The rest is read where it is there. */
export type CrmBooking = { id: string; externalId?: string; status?: string; jobId?: string; modifiedOn?: string }

/** A BookingContact that came back. */
export type CrmContact = { id?: string; type?: string; value?: string; memo?: string }

export type Page<T> = { data: T[]; page: number; hasMore: boolean; totalCount?: number }

/** Query of a contact list. */
export type PageQuery = { page?: number; pageSize?: number; includeTotal?: boolean }

/** Query of `GET …/bookings`. Dates are UTC (RFC 3339). */
export type BookingQuery = PageQuery & {
  ids?: readonly string[]
  externalId?: string
  createdBefore?: string
  createdOnOrAfter?: string
  modifiedBefore?: string
  modifiedOnOrAfter?: string
  sort?: `${"+" | "-"}${"Id" | "ModifiedOn" | "CreatedOn"}`
}
