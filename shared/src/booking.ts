import * as z from "zod/mini"
import { CUSTOMER_TYPES } from "./customer-types.ts"
import { DAY_WINDOWS } from "./day-windows.ts"
import { LOCALE, MAX_ANSWERS, MAX_LENGTH, SERVICE_ID } from "./limits.ts"
import { hasPrototypeKey, isObject } from "./members.ts"
import {
  isCalendarDate,
  isCleanLine,
  isCleanText,
  isEmail,
  isPhone,
  isPostalCode,
  isVisible,
  isWebAddress,
  tidy,
} from "./text.ts"

const line = (max: number) =>
  z.string().check(z.overwrite(tidy), z.minLength(1), z.maxLength(max), z.refine(isCleanLine), z.refine(isVisible))

/** A text that a visitor may leave blank: a plain form still sends it, empty. */
const mayBeBlank = (max: number, isRight: (text: string) => boolean) =>
  z.optional(
    z.string().check(
      z.overwrite(tidy),
      z.maxLength(max),
      z.refine((text) => text === "" || isRight(text)),
      z.refine(isCleanLine),
    ),
  )

/** Takes out what was left blank, as if it had not been sent. It changes its argument, which the schema has just built. */
const dropBlanks = <Fields extends object>(fields: Fields): Fields => {
  for (const name of Object.keys(fields)) if (Reflect.get(fields, name) === "") Reflect.deleteProperty(fields, name)
  return fields
}

/** An address is whole or not sent: ServiceTitan takes no partial one. `country` defaults to the site's. */
const addressSchema = z
  .strictObject({
    street: line(MAX_LENGTH.street),
    unit: mayBeBlank(MAX_LENGTH.unit, isVisible),
    city: line(MAX_LENGTH.city),
    state: line(MAX_LENGTH.state),
    zip: line(MAX_LENGTH.zip).check(z.refine(isPostalCode)),
    country: mayBeBlank(MAX_LENGTH.country, isVisible),
  })
  .check(z.overwrite(dropBlanks))

/** The day and part of the day that the visitor would like. Without a date: the first day that the office has. */
const preferredSchema = z
  .strictObject({
    date: z.optional(z.string().check(z.refine(isCalendarDate))),
    window: z.optional(z.literal(DAY_WINDOWS)),
  })
  .check(z.refine((preferred) => preferred.date !== undefined || preferred.window !== undefined))

/** A page's address without query and fragment, which may hold what somebody typed. The widget has cut both off already; other clients may not have. */
const url = z.string().check(
  z.overwrite((address) => address.trim().replace(/[?#].*/s, "")),
  z.maxLength(MAX_LENGTH.url),
  z.refine(isWebAddress),
  z.refine(isCleanLine),
)
const tag = line(MAX_LENGTH.campaignTag)

/** One touch: what brought the visitor to a page. */
export const touchSchema = z.strictObject({
  landingPage: z.optional(url),
  referrer: z.optional(url),
  utm_source: z.optional(tag),
  utm_medium: z.optional(tag),
  utm_campaign: z.optional(tag),
  utm_term: z.optional(tag),
  utm_content: z.optional(tag),
  utm_id: z.optional(tag),
  gclid: z.optional(tag),
  gbraid: z.optional(tag),
  wbraid: z.optional(tag),
  msclkid: z.optional(tag),
  fbclid: z.optional(tag),
})

/**
 * Where the visitor came from: the last touch, and the first one of the visit where that is another. Never holds contact
 * data: an address is cut to what names the page.
 */
export const attributionSchema = z.extend(touchSchema, { first: z.optional(touchSchema) })

const answersById = z
  .record(
    z.string().check(z.regex(SERVICE_ID)),
    z.string().check(z.overwrite(tidy), z.minLength(1), z.maxLength(MAX_LENGTH.answer), z.refine(isCleanText)),
  )
  .check(z.refine((answers) => Object.keys(answers).length <= MAX_ANSWERS, { when: ({ value }) => isObject(value) }))

/** Answers to a service's own questions, by the question's id: a text, an option's id, or `yes` and `no`. */
const answersSchema = z.pipe(
  // `z.record` skips this one key without an error.
  z.transform((value: unknown) => (isObject(value) && hasPrototypeKey(value) ? null : value)),
  answersById,
)

/**
 * What the visitor answered to the site's SMS question, and which exact text was shown (its hash). `page` is where they sent it:
 * the attribution's page is where they came in, which may be another.
 */
export const smsConsentSchema = z.strictObject({
  granted: z.boolean(),
  textVersion: line(MAX_LENGTH.textVersion),
  page: z.optional(url),
})

/**
 * The body of `POST /v1/sites/{site}/bookings`. Unknown fields are refused, all texts are trimmed, and a phone, an email, details, a
 * unit and a country that are empty were not given.
 *
 * A booking needs a name and at least one of phone, email and address; that is ServiceTitan's own rule.
 * What else a site asks for is {@link siteFaults}.
 */
export const bookingSchema = z
  .strictObject({
    name: line(MAX_LENGTH.name),
    phone: mayBeBlank(MAX_LENGTH.phone, isPhone),
    email: mayBeBlank(MAX_LENGTH.email, isEmail),
    address: z.optional(addressSchema),
    service: z.optional(z.string().check(z.regex(SERVICE_ID))),
    details: z.optional(z.string().check(z.overwrite(tidy), z.maxLength(MAX_LENGTH.details), z.refine(isCleanText))),
    answers: z.optional(answersSchema),
    preferred: z.optional(preferredSchema),
    customerType: z.optional(z.literal(CUSTOMER_TYPES)),
    returning: z.optional(z.boolean()),
    smsConsent: z.optional(smsConsentSchema),
    locale: z.optional(z.string().check(z.regex(LOCALE))),
    attribution: z.optional(attributionSchema),
  })
  .check(
    z.overwrite(dropBlanks),
    z.refine((booking) => Boolean(booking.phone || booking.email || booking.address), {
      path: ["phone"],
      params: { code: "contact_required" },
      // Reported together with all other faults, so that a visitor can fix everything in one go.
      when: ({ value }) => isObject(value),
    }),
  )

export type Address = z.infer<typeof addressSchema>
export type Preferred = z.infer<typeof preferredSchema>
export type Touch = z.infer<typeof touchSchema>
export type Attribution = z.infer<typeof attributionSchema>
/** A booking as it passed {@link bookingSchema}. */
export type Booking = z.infer<typeof bookingSchema>
