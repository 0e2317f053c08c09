import * as z from "zod/mini"

/** What can be wrong with one field. The widget has a sentence for each, in each language. */
export const FIELD_CODES = [
  /** Empty or missing. */
  "required",
  /** Not of the shape it must have. */
  "invalid",
  "too_long",
  /** None of phone, email and address was given. */
  "contact_required",
  /** The site does not offer this service. */
  "not_offered",
  /** The postal code lies where the site does not work. */
  "outside_area",
  "unknown_field",
] as const
export type FieldCode = (typeof FIELD_CODES)[number]

/** One fault of a booking. `field` is a dotted path such as `address.zip`; `body` stands for the whole. */
const fieldErrorSchema = z.strictObject({ field: z.string(), code: z.enum(FIELD_CODES) })
export type FieldError = z.infer<typeof fieldErrorSchema>

/** Every problem code of the wire, with its HTTP status and a title for people who read logs. */
export const PROBLEMS = {
  malformed: { status: 400, title: "The body is not valid JSON, or names a member twice." },
  idempotency_key_missing: { status: 400, title: "The Idempotency-Key header is missing." },
  idempotency_key_malformed: {
    status: 400,
    title: "The Idempotency-Key header must be 16 to 255 visible ASCII characters.",
  },
  invalid_request: { status: 400, title: "Some parameters need another look." },
  unauthorized: { status: 401, title: "This address needs a token." },
  origin_not_allowed: { status: 403, title: "This site does not take requests from that origin." },
  unknown_site: { status: 404, title: "There is no site with this id." },
  unknown_booking: { status: 404, title: "This site has no booking with this reference." },
  not_found: { status: 404, title: "There is nothing at this address." },
  method_not_allowed: { status: 405, title: "This address does not take that method." },
  already_delivered: {
    status: 409,
    title: "It is delivered: change it in ServiceTitan. Sent again, it would be there twice.",
  },
  already_made: {
    status: 409,
    title: "It is in ServiceTitan already: change it there. Sent again, it gets only what is missing.",
  },
  already_handled: { status: 409, title: "It is marked as handled already." },
  erased: { status: 409, title: "Its contact data was erased: there is nothing left to send." },
  being_delivered: { status: 409, title: "It is being delivered right now. Look again in a moment." },
  fate_unknown: {
    status: 409,
    title:
      "Nobody knows yet whether ServiceTitan has it. That is looked up first: by itself while it waits, else once it is sent again.",
  },
  not_set_aside: {
    status: 409,
    title: "It still waits to be sent. Only what needs attention or was handled can be corrected.",
  },
  quarantined: { status: 409, title: "It is quarantined. Release it, and it goes on its way; or erase it." },
  not_quarantined: { status: 409, title: "It is not quarantined." },
  count_changed: { status: 409, title: "There are more or fewer by now, so nothing was done. Count again." },
  too_large: { status: 413, title: "The body is larger than 32 KB." },
  unsupported_media_type: { status: 415, title: "The body must be sent as application/json." },
  invalid_booking: { status: 422, title: "Some fields need another look." },
  idempotency_key_reused: { status: 422, title: "This Idempotency-Key was used for a different booking." },
  rate_limited: { status: 429, title: "Too many requests. Try again shortly." },
  internal: { status: 500, title: "Something went wrong on our side." },
  not_stored: { status: 503, title: "The booking could not be stored. Try again shortly." },
  not_recorded: {
    status: 503,
    title: "The ledger could not be written, so nothing was changed and nothing is shown. Try again shortly.",
  },
  partly_erased: {
    status: 503,
    title:
      "The ledger could not be written to the end: some of it is erased, the rest is as it was. Erase the rest shortly.",
  },
  not_ready: {
    status: 503,
    title: "Bookings cannot be stored now: the ledger does not answer, or its disk takes no more.",
  },
} as const
export type ProblemCode = keyof typeof PROBLEMS

/** A problem document (RFC 9457). It names codes and fields, never what somebody typed. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  errors: z.optional(z.array(fieldErrorSchema)),
  /** With `idempotency_key_reused`: the reference of the booking that the key was used for. */
  reference: z.optional(z.string()),
})
export type ProblemDocument = z.infer<typeof problemSchema>
