import type { Field, PublicSite } from "@porchlight/shared/site"
import { needsAddress } from "../site.ts"
import type { FieldName, KnownField, Values } from "../values.ts"
import { questionsOf } from "./asked.ts"

/** The part of a site's form that a field belongs to; a field without one is always there. */
const PARTS: Partial<Record<KnownField, Exclude<Field, "address">>> = {
  details: "details",
  customerType: "customerType",
  returning: "returning",
  phone: "phone",
  email: "email",
}

const ADDRESS: FieldName[] = ["address.street", "address.city", "address.state", "address.zip"]

/** The fields that this site wants filled in of this visitor. `preferred` has an answer from the start. */
export const requiredFields = (site: PublicSite, values: Values): FieldName[] => {
  const named = Object.entries(PARTS) as [KnownField, Field][]
  return [
    "name",
    ...named.filter(([, part]) => site.fields[part] === "required").map(([field]) => field),
    ...(needsAddress(site, values) ? ADDRESS : []),
    ...questionsOf(site, values)
      .filter(({ required }) => required)
      .map(({ id }): FieldName => `answers.${id}`),
  ]
}
