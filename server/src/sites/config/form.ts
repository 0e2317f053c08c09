import { fieldUseSchema, GROUPS, PREFILLABLE } from "@porchlight/shared"
import * as z from "zod/mini"
import { someContact } from "../config-rules.ts"

/** Which parts of the form are required, optional or off. */
export const fieldsSchema = z
  .strictObject({
    details: z._default(fieldUseSchema, "optional"),
    preferred: z._default(fieldUseSchema, "optional"),
    phone: z._default(fieldUseSchema, "optional"),
    email: z._default(fieldUseSchema, "optional"),
    address: z._default(fieldUseSchema, "required"),
    customerType: z._default(fieldUseSchema, "off"),
    returning: z._default(fieldUseSchema, "off"),
  })
  .check(someContact)

const eachOnce = <Name extends string>(names: readonly [Name, ...Name[]], message: string) =>
  z.array(z.enum(names)).check(z.refine((list) => new Set(list).size === list.length, message))

/** The groups of the form in the order in which they are to come. */
export const orderSchema = eachOnce(GROUPS, "must name each group once at most")

/** What a link to the page may fill in. */
export const prefillSchema = eachOnce(PREFILLABLE, "must name each part once at most")
