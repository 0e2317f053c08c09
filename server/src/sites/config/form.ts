import { fieldUseSchema, GROUPS, PREFILLABLE, USUAL_FIELDS } from "@porchlight/shared"
import * as z from "zod/mini"
import { toCheck } from "../config-rules.ts"

/** ServiceTitan takes no booking without one of the three. */
const someContact = toCheck<{ phone: unknown; email: unknown; address: unknown }>((fields, tell) => {
  if (fields.phone !== "off" || fields.email !== "off" || fields.address !== "off") return
  tell([], "must leave one of phone, email and address on: ServiceTitan takes no booking without any")
})

/** Which parts of the form are required, optional or off. */
export const fieldsSchema = z
  .strictObject({
    details: z._default(fieldUseSchema, USUAL_FIELDS.details),
    preferred: z._default(fieldUseSchema, USUAL_FIELDS.preferred),
    phone: z._default(fieldUseSchema, USUAL_FIELDS.phone),
    email: z._default(fieldUseSchema, USUAL_FIELDS.email),
    address: z._default(fieldUseSchema, USUAL_FIELDS.address),
    customerType: z._default(fieldUseSchema, USUAL_FIELDS.customerType),
    returning: z._default(fieldUseSchema, USUAL_FIELDS.returning),
  })
  .check(someContact)

const eachOnce = <Name extends string>(names: readonly [Name, ...Name[]], message: string) =>
  z.array(z.enum(names)).check(z.refine((list) => new Set(list).size === list.length, message))

/** The groups of the form in the order in which they are to come. */
export const orderSchema = eachOnce(GROUPS, "must name each group once at most")

/** What a link to the page may fill in. */
export const prefillSchema = eachOnce(PREFILLABLE, "must name each part once at most")
