import { bookingSchema } from "@porchlight/shared"
import { attemptViewSchema, bookingViewSchema, siteIdSchema } from "@porchlight/shared/operator/views"
import * as z from "zod/mini"
import { ERASED_HOW } from "../../privacy/erase.ts"

/** What the operator's desk tells of one person, as it stands in the API's answers. */

const instant = z.iso.datetime()

/** Bookings that cannot be opened any more, so that nobody can tell whose they are. */
const unopened = z.number()

const holds = z.enum(["booking", "consent"])

export const foundViewSchema = z.object({
  bookings: z.array(z.object({ ...bookingViewSchema.shape, holds })),
  unopened,
})

export const erasedViewSchema = z.object({
  bookings: z.array(
    z.object({
      site: siteIdSchema,
      reference: z.string(),
      how: z.enum(ERASED_HOW),
      /** Where it is in ServiceTitan too, or may be: only the office can erase it there. */
      serviceTitanId: z.optional(z.string()),
      mayBeInServiceTitan: z.optional(z.literal(true)),
    }),
  ),
  unopened,
})

export const exportViewSchema = z.object({
  bookings: z.array(
    z.object({
      ...bookingViewSchema.shape,
      deliveredAt: z.optional(instant),
      /** As it was sent. Missing once it is erased. */
      booking: z.optional(bookingSchema),
      /** What stood beside the box of text messages, where it was ticked. */
      consentShown: z.optional(z.string()),
      /** What is kept of a consent once the rest is erased. */
      consent: z.optional(
        z.object({
          phone: z.string(),
          textVersion: z.string(),
          shown: z.optional(z.string()),
          page: z.optional(z.string()),
        }),
      ),
      attempts: z.array(attemptViewSchema),
    }),
  ),
  unopened,
})

export type FoundView = z.infer<typeof foundViewSchema>
export type ErasedView = z.infer<typeof erasedViewSchema>
export type ExportView = z.infer<typeof exportViewSchema>
