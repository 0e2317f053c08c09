import * as z from "zod/mini"

/** What ServiceTitan stores for a booking that was sent without a start. Offices dismiss these within minutes. */
export const YEAR_ONE = "0001-01-01T00:00:00Z"

/** A text that is there: a required one that is empty or blank counts as missing. */
const text = z
  .string()
  .check(z.refine((value) => value.trim() !== "", { params: { message: "The field is required." } }))
const int64 = z.int64()
const instant = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((value) => (value.startsWith("0001-") ? YEAR_ONE : new Date(value).toISOString())),
)

export const contactTypeSchema = z.enum(["Phone", "Email", "Fax", "MobilePhone"])
const customerType = z.enum(["Residential", "Commercial"])
const priority = z.enum(["Low", "Normal", "High", "Urgent"])

const address = z.strictObject({
  street: text,
  unit: z.optional(z.string()),
  city: text,
  state: text,
  zip: text,
  country: text,
})

export const contactCreateSchema = z.strictObject({
  type: contactTypeSchema,
  value: text,
  memo: z.optional(z.string()),
})
export const contactUpdateSchema = z.partial(contactCreateSchema)

/** What a booking holds besides its contacts, as it is sent and as it is kept. */
export const bookingFieldsSchema = z.strictObject({
  source: text,
  name: text,
  summary: text,
  isFirstTimeClient: z.boolean(),
  externalId: text,
  address: z.nullish(address),
  customerType: z.nullish(customerType),
  start: z.nullish(instant),
  campaignId: z.nullish(int64),
  businessUnitId: z.nullish(int64),
  jobTypeId: z.nullish(int64),
  priority: z.nullish(priority),
  uploadedImages: z.nullish(z.array(z.string())),
  isSendConfirmationEmail: z.nullish(z.boolean()),
})

/** Body of `POST …/bookings`. Beyond the fields: a booking needs an address, a phone or an email. */
export const createBookingSchema = z
  .extend(bookingFieldsSchema, { contacts: z.nullish(z.array(contactCreateSchema)) })
  .check(
    z.refine(({ address, contacts }) => address != null || contacts?.some(({ type }) => type !== "Fax") === true, {
      path: ["request"],
      params: { message: "A booking needs an address, a phone number or an email address." },
    }),
  )

/** Body of `PATCH …/bookings/{id}`: nothing may be null, and an address must have all six fields. */
export const updateBookingSchema = z.partial(
  z.strictObject({
    source: text,
    name: text,
    address: z.extend(address, { unit: z.string() }),
    customerType,
    start: instant,
    summary: text,
    campaignId: int64,
    businessUnitId: int64,
    jobTypeId: int64,
    priority,
    isFirstTimeClient: z.boolean(),
    uploadedImages: z.array(z.string()),
    externalId: text,
  }),
)

/** Body of `POST …/bookings/{id}/dismiss`. */
export const dismissSchema = z.strictObject({
  callReasonId: z.optional(int64),
  dismissingMemo: z.optional(z.string()),
})

export type BookingFields = z.infer<typeof bookingFieldsSchema>
export type CreateBooking = z.infer<typeof createBookingSchema>
export type UpdateBooking = z.infer<typeof updateBookingSchema>
export type ContactCreate = z.infer<typeof contactCreateSchema>
export type ContactUpdate = z.infer<typeof contactUpdateSchema>
