import { HANDLED_BY } from "@porchlight/shared/operator/choices"
import { siteIdSchema, stateSchema } from "@porchlight/shared/operator/views"
import * as z from "zod/mini"
import { REASON_CODES } from "../../operator/reasons.ts"
import { readCursor } from "./cursor.ts"

/** What the operator's routes take, as it stands in an address or a body. */

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

const reason = z.enum(REASON_CODES)
const limit = z.pipe(
  z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}$/))),
  z.transform((text) => Math.min(Number(text ?? DEFAULT_LIMIT), MAX_LIMIT)),
)
const cursor = z.pipe(
  z.optional(z.string().check(z.refine((text) => readCursor(text) !== undefined))),
  z.transform((text) => (text === undefined ? undefined : readCursor(text))),
)

export const sitesQuery = z.strictObject({ after: z.optional(siteIdSchema), limit })
export const bookingsQuery = z.strictObject({
  state: z._default(stateSchema, "attention"),
  site: z.optional(siteIdSchema),
  cursor,
  limit,
})
export const bookingQuery = z.strictObject({ reveal: z.optional(z.literal("contact")) })
export const filterQuery = z.strictObject({ site: z.optional(siteIdSchema), reason: z.optional(reason) })
export const auditQuery = z.strictObject({ site: z.optional(siteIdSchema), cursor, limit })

export const handleBody = z.strictObject({ how: z.optional(z.enum(HANDLED_BY)) })
export const replaysBody = z.strictObject({
  site: z.optional(siteIdSchema),
  reason: z.optional(reason),
  expected: z.int().check(z.minimum(0)),
})
