import { writeJson } from "./json.ts"
import type { Page } from "./store/page.ts"
import type { StoredBooking, StoredContact } from "./store/rows.ts"

/** A JSON answer whose ids are written whole, however large they are. */
export const answer = (body: unknown): Response =>
  new Response(writeJson(body), { headers: { "Content-Type": "application/json; charset=utf-8" } })

export const answerPage = <T>(page: Page<T>, show: (item: T) => unknown): Response =>
  answer({ ...page, data: page.data.map(show) })

/** The 200 of the operations that answer nothing. */
export const answerNothing = (): Response => new Response(null, { status: 200 })

/** A booking as the API shows it: every field is there, and `null` where nothing is known. No contacts. */
export const showBooking = ({ fields, ...booking }: StoredBooking) => ({
  id: booking.id,
  source: fields.source,
  name: fields.name,
  address: fields.address ?? null,
  customerType: fields.customerType ?? null,
  start: fields.start,
  summary: fields.summary,
  campaignId: fields.campaignId ?? null,
  businessUnitId: fields.businessUnitId ?? null,
  isFirstTimeClient: fields.isFirstTimeClient,
  uploadedImages: fields.uploadedImages ?? null,
  isSendConfirmationEmail: fields.isSendConfirmationEmail ?? null,
  status: booking.status,
  dismissingReasonId: booking.dismissingReasonId,
  jobId: null,
  externalId: fields.externalId,
  priority: fields.priority ?? null,
  jobTypeId: fields.jobTypeId ?? null,
  bookingProviderId: booking.provider,
  createdOn: new Date(booking.createdAt).toISOString(),
  modifiedOn: new Date(booking.modifiedAt).toISOString(),
})

export const showContact = ({ id, type, value, memo, modifiedAt }: StoredContact) => ({
  id,
  type,
  value,
  memo,
  modifiedOn: new Date(modifiedAt).toISOString(),
})
