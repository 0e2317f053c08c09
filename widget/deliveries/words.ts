import type { BookingState, HandledBy } from "@porchlight/shared/operator/choices"
import type { FieldCode } from "@porchlight/shared/problem"

/** The lists, in the order in which somebody looks at them. */
export const VIEWS: readonly (BookingState | "sites")[] = [
  "attention",
  "waiting",
  "quarantined",
  "handled",
  "delivered",
  "sites",
]

export const VIEW_NAMES: Record<BookingState | "sites", string> = {
  attention: "Needs attention",
  waiting: "Waiting",
  quarantined: "Quarantined",
  handled: "Handled",
  delivered: "Delivered",
  sites: "Sites",
}

export const NONE: Record<BookingState, string> = {
  attention: "Nothing needs attention. Every request is on its way or has arrived.",
  waiting: "Nothing waits to be sent.",
  quarantined: "Nothing is quarantined.",
  handled: "No booking was handled in another way.",
  delivered: "No booking is delivered yet.",
}

export const HANDLED: Record<HandledBy, string> = {
  called: "The customer was called",
  entered_by_hand: "It was entered in ServiceTitan by hand",
  duplicate: "It is a duplicate",
  spam: "It is spam",
  other: "In another way",
}

/** What is wrong with a field of an edit. */
export const FAULTS: Record<FieldCode, string> = {
  required: "This must be there.",
  invalid: "This cannot be right.",
  too_long: "This is too long.",
  contact_required: "Give a phone number or an email address.",
  not_offered: "The site does not offer this.",
  outside_area: "This is outside the service area.",
  unknown_field: "No booking has this.",
}

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The fields of a booking whose path does not read well. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  "address.zip": "ZIP code",
  "preferred.date": "Preferred day",
  "preferred.window": "Preferred time of day",
  "smsConsent.granted": "SMS consent",
  "smsConsent.textVersion": "SMS consent, version of its text",
  "smsConsent.page": "SMS consent, page",
  locale: "Language",
}

/** `customerType` as `Customer type`, `address.city` as `City`: what is new has a name as well. */
export const nameOf = (field: string): string => {
  const known = Object.hasOwn(FIELD_NAMES, field) && FIELD_NAMES[field]
  if (known) return known
  const words = field
    .replace(/^address\./, "")
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/[._]/g, " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
