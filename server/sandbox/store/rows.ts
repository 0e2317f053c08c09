import * as z from "zod/mini"
import { readJson } from "../json.ts"
import { bookingFieldsSchema, contactTypeSchema } from "../schemas.ts"

const millis = z.pipe(z.bigint(), z.transform(Number))

const fields = z.pipe(z.pipe(z.string(), z.transform(readJson)), bookingFieldsSchema)

/** A booking as it is kept. Times are milliseconds since the epoch. */
export const storedBookingSchema = z.object({
  id: z.bigint(),
  tenant: z.bigint(),
  provider: z.bigint(),
  status: z.enum(["New", "Accepted", "Converted", "Dismissed"]),
  createdAt: millis,
  modifiedAt: millis,
  fields,
  dismissingReasonId: z.nullable(z.bigint()),
  dismissingMemo: z.nullable(z.string()),
})

/** A contact of a booking as it is kept. */
export const storedContactSchema = z.object({
  id: z.bigint(),
  booking: z.bigint(),
  createdAt: millis,
  modifiedAt: millis,
  type: contactTypeSchema,
  value: z.string(),
  memo: z.nullable(z.string()),
})

export type StoredBooking = z.infer<typeof storedBookingSchema>
export type StoredContact = z.infer<typeof storedContactSchema>
