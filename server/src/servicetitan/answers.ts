import { idOf, members, textOf } from "./answer-json.ts"
import type { CrmBooking, CrmContact, Page } from "./types.ts"

/** What the booking-provider routes answer. Each reader gives undefined for what is no such answer. */

/** One booking: the answer of `POST …/bookings`, and of whatever shows or changes one. */
export const readBooking = (body: unknown): CrmBooking | undefined => {
  const { id, externalId, status, jobId, modifiedOn } = members(body)
  const known = idOf(id)
  if (known === undefined) return undefined
  return {
    id: known,
    externalId: textOf(externalId),
    status: textOf(status),
    jobId: idOf(jobId),
    modifiedOn: textOf(modifiedOn),
  }
}

/** What was made of a contact: the route that changes one answers without an id. */
export const readContact = (body: unknown): CrmContact | undefined => {
  if (typeof body !== "object" || body === null) return undefined
  const { id, type, value, memo } = members(body)
  return { id: idOf(id), type: textOf(type), value: textOf(value), memo: textOf(memo) }
}

/** A contact of a list. One whose kind or value cannot be read may be the very one that a look-up is for. */
export const readListedContact = (body: unknown) => {
  const contact = readContact(body)
  return contact?.type === undefined || contact.value === undefined ? undefined : contact
}

/** A contact that was added: without an id nobody knows that it was. */
export const readMadeContact = (body: unknown) => {
  const contact = readContact(body)
  return contact?.id === undefined ? undefined : contact
}

/** What answers nothing. */
export const readNothing = (): true => true

/**
 * A page whose every item can be read. One that cannot may be the very booking that a look-up is for, and to take it for
 * absent would make it twice.
 */
export const pageOf =
  <T>(readItem: (item: unknown) => T | undefined) =>
  (body: unknown): Page<T> | undefined => {
    const { data, page, hasMore, totalCount } = members(body)
    if (!Array.isArray(data)) return undefined
    const items = data.map(readItem).filter((item) => item !== undefined)
    if (items.length < data.length) return undefined
    return {
      data: items,
      page: typeof page === "number" ? page : 1,
      hasMore: hasMore === true,
      totalCount: typeof totalCount === "number" ? totalCount : undefined,
    }
  }

/** The answer of `GET …/bookings`. */
export const readBookingPage = pageOf(readBooking)
