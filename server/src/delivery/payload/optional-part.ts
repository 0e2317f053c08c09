import type { CreateBooking } from "../../servicetitan/types.ts"

/** What a booking can do without when ServiceTitan refuses it: the request is then told in the summary instead. */
export const OPTIONAL_PARTS = ["address", "campaign", "office", "priority", "customerType", "contacts"] as const

/** `office` is the job type with its business unit: neither goes without the other. */
export type OptionalPart = (typeof OPTIONAL_PARTS)[number]

const FIELDS: Record<OptionalPart, keyof CreateBooking> = {
  address: "address",
  campaign: "campaignId",
  office: "jobTypeId",
  priority: "priority",
  customerType: "customerType",
  contacts: "contacts",
}

export const isOptionalPart = (part: string): part is OptionalPart => OPTIONAL_PARTS.some((known) => known === part)

/** The optional parts that a booking is sent with. */
export const optionalPartsOf = (create: CreateBooking): OptionalPart[] =>
  OPTIONAL_PARTS.filter((part) => create[FIELDS[part]] !== undefined)
