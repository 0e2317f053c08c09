import * as z from "zod/mini"
import { DAY_WINDOWS } from "./day-windows.ts"
import { MAX_ANSWERS, MAX_LENGTH, SERVICE_ID } from "./limits.ts"
import { isCleanLine, isCleanText, isEmail, isPhone, isPostalCode, isVisible } from "./text.ts"

const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.refine(isCleanLine), z.refine(isVisible))

const isCalendarDate = (value: string) => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || year < 1) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const isWebAddress = (value: string) => /^https?:\/\/[^\s]+$/i.test(value)

/** An address is whole or not sent: ServiceTitan takes no partial one. `country` defaults to the site's. */
export const addressSchema = z.strictObject({
  street: line(MAX_LENGTH.street),
  unit: z.optional(line(MAX_LENGTH.unit)),
  city: line(MAX_LENGTH.city),
  state: line(MAX_LENGTH.state),
  zip: line(MAX_LENGTH.zip).check(z.refine(isPostalCode)),
  country: z.optional(line(MAX_LENGTH.country)),
})

/** The day and part of the day that the visitor wishes for. Without a date: the first that the office has. */
export const preferredSchema = z
  .strictObject({
    date: z.optional(z.string().check(z.refine(isCalendarDate))),
    window: z.optional(z.literal(DAY_WINDOWS)),
  })
  .check(z.refine((preferred) => preferred.date !== undefined || preferred.window !== undefined))

const url = z.string().check(z.trim(), z.maxLength(MAX_LENGTH.url), z.refine(isWebAddress), z.refine(isCleanLine))
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

/** Answers to a service's own questions, by the question's id: a text, an option's id, or `yes` and `no`. */
export const answersSchema = z
  .record(
    z.string().check(z.regex(SERVICE_ID)),
    z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_LENGTH.answer), z.refine(isCleanText)),
  )
  .check(z.refine((answers) => Object.keys(answers).length <= MAX_ANSWERS))

/** What the visitor answered to the site's SMS question, and which exact text was shown (its hash). */
export const smsConsentSchema = z.strictObject({
  granted: z.boolean(),
  textVersion: line(MAX_LENGTH.textVersion),
})

/**
 * The body of `POST /v1/sites/{site}/bookings`. Unknown fields are refused, all texts are trimmed.
 *
 * A booking needs a name and at least one of phone, e-mail and address; that is ServiceTitan's own rule.
 * What else a site asks for is {@link siteFaults}.
 */
export const bookingSchema = z
  .strictObject({
    name: line(MAX_LENGTH.name),
    phone: z.optional(
      z
        .string()
        .check(z.trim(), z.minLength(1), z.maxLength(MAX_LENGTH.phone), z.refine(isPhone), z.refine(isCleanLine)),
    ),
    email: z.optional(
      z
        .string()
        .check(z.trim(), z.minLength(1), z.maxLength(MAX_LENGTH.email), z.refine(isEmail), z.refine(isCleanLine)),
    ),
    address: z.optional(addressSchema),
    service: z.optional(z.string().check(z.maxLength(MAX_LENGTH.service), z.regex(SERVICE_ID))),
    details: z.optional(z.string().check(z.trim(), z.maxLength(MAX_LENGTH.details), z.refine(isCleanText))),
    answers: z.optional(answersSchema),
    preferred: z.optional(preferredSchema),
    customerType: z.optional(z.literal(["residential", "commercial"])),
    returning: z.optional(z.boolean()),
    smsConsent: z.optional(smsConsentSchema),
    locale: z.optional(
      z.string().check(z.maxLength(MAX_LENGTH.locale), z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)),
    ),
    attribution: z.optional(attributionSchema),
  })
  .check(
    z.refine((booking) => Boolean(booking.phone || booking.email || booking.address), {
      path: ["phone"],
      params: { code: "contact_required" },
      // Told together with whatever else is wrong, so that a visitor mends all in one go.
      when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value),
    }),
  )

export type Address = z.infer<typeof addressSchema>
export type Preferred = z.infer<typeof preferredSchema>
export type Touch = z.infer<typeof touchSchema>
export type Attribution = z.infer<typeof attributionSchema>
export type SmsConsent = z.infer<typeof smsConsentSchema>
/** A booking as it passed {@link bookingSchema}. */
export type Booking = z.infer<typeof bookingSchema>
