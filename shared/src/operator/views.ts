import * as z from "zod/mini"
import { bookingSchema } from "../booking.ts"
import { SITE_ID } from "../limits.ts"
import { BOOKING_STATES } from "./choices.ts"

/**
 * What the operator's desk shows, as it stands in the API's answers: plain data, times in ISO 8601 (UTC), codes with a
 * sentence beside them.
 */

const instant = z.iso.datetime()
const count = z.number()

export const stateSchema = z.enum(BOOKING_STATES)
export const siteIdSchema = z.string().check(z.regex(SITE_ID))

/** A site that nothing is sent for, but one booking now and then as a probe. */
const pauseSchema = z.object({ since: instant, until: instant, reason: z.string(), why: z.string() })

export const siteViewSchema = z.object({
  site: siteIdSchema,
  configured: z.boolean(),
  /** Missing where the site's ledger does not answer. */
  counts: z.optional(
    z.object({ waiting: count, delivered: count, attention: count, handled: count, quarantined: count }),
  ),
  oldestWaiting: z.optional(instant),
  paused: z.optional(pauseSchema),
  /** Why nothing is known of the site, in a sentence. */
  trouble: z.optional(z.string()),
})

/** Sites whose ledger did not answer, where some did not: the rest of the answer is of the others. */
export const unansweredSchema = z.optional(z.array(siteIdSchema))

export const bookingViewSchema = z.object({
  site: siteIdSchema,
  reference: z.string(),
  state: stateSchema,
  reason: z.optional(z.string()),
  why: z.optional(z.string()),
  /** Why it was quarantined, whatever became of it since. */
  suspicion: z.optional(z.array(z.string())),
  receivedAt: instant,
  /** When it is tried again, while it waits. */
  nextAt: z.optional(instant),
  tries: count,
  /** Masked. Missing where the booking cannot be opened, or was erased. */
  name: z.optional(z.string()),
  serviceTitanId: z.optional(z.string()),
  /** The reference of an earlier request of the same person, within a day. */
  askedBefore: z.optional(z.string()),
  /** When the contact data was erased. What is left tells nobody's name. */
  erasedAt: z.optional(instant),
})

export const attemptViewSchema = z.object({
  at: instant,
  step: z.string(),
  outcome: z.string(),
  why: z.string(),
  status: z.optional(z.number()),
  /** The fields that ServiceTitan complained of. */
  fields: z.array(z.string()),
  nextAt: z.optional(instant),
})

/** Enough to tell two bookings apart, and too little to reach anybody. */
const maskedBookingSchema = z.object({
  name: z.string(),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  address: z.optional(z.object({ zip: z.string() })),
  service: bookingSchema.shape.service,
  preferred: bookingSchema.shape.preferred,
  customerType: bookingSchema.shape.customerType,
  locale: bookingSchema.shape.locale,
  /** Fields that are there and not shown. */
  hidden: z.array(z.string()),
})

export const bookingDetailSchema = z.object({
  ...bookingViewSchema.shape,
  /** From when its time to be delivered counts: when it was received, or last replayed. */
  since: instant,
  deliveringNow: z.boolean(),
  /** When a step was sent whose fate nobody knows yet. */
  sentAt: z.optional(instant),
  leftOut: z.array(z.string()),
  sitePaused: z.optional(pauseSchema),
  masked: z.optional(maskedBookingSchema),
  /** The booking as it was sent, where it was asked for. */
  booking: z.optional(bookingSchema),
  /** What stood beside the box of text messages, word for word, where it was ticked. */
  consentShown: z.optional(z.string()),
  /** The latest first. */
  attempts: z.array(attemptViewSchema),
})

export const auditViewSchema = z.object({
  at: instant,
  action: z.string(),
  site: z.optional(z.string()),
  reference: z.optional(z.string()),
  detail: z.optional(z.string()),
})

/** Lists go on where `next` says so, and lack the sites that did not answer. */
export const sitesSchema = z.object({ sites: z.array(siteViewSchema), next: z.optional(z.string()) })
export const bookingsSchema = z.object({
  bookings: z.array(bookingViewSchema),
  next: z.optional(z.string()),
  unanswered: unansweredSchema,
})

export const countSchema = z.object({ count })
export const replayedSchema = z.object({ replayed: count })

export type SitesAnswer = z.infer<typeof sitesSchema>
export type BookingsAnswer = z.infer<typeof bookingsSchema>
export type SiteView = z.infer<typeof siteViewSchema>
export type BookingView = z.infer<typeof bookingViewSchema>
export type BookingDetail = z.infer<typeof bookingDetailSchema>
export type AttemptView = z.infer<typeof attemptViewSchema>
export type MaskedBooking = z.infer<typeof maskedBookingSchema>
export type AuditView = z.infer<typeof auditViewSchema>
