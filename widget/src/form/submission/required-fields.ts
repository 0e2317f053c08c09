import type { Field, PublicSite } from "@porchlight/shared/site"
import type { FieldName } from "../values.ts"

/** The part of a site's form that a field belongs to; a field without one is always there. */
const PARTS: Partial<Record<FieldName, Field>> = {
  details: "details",
  "preferred.date": "preferred",
  phone: "phone",
  email: "email",
  "address.street": "address",
  "address.city": "address",
  "address.state": "address",
  "address.zip": "address",
}

/** The fields that this site wants filled in, in the order of the form. `preferred` has an answer from the start. */
export const requiredFields = ({ fields }: PublicSite): FieldName[] => {
  const named = Object.entries(PARTS) as [FieldName, Field][]
  const required = named.filter(([field, part]) => fields[part] === "required" && !field.startsWith("preferred"))
  return ["name", ...required.map(([field]) => field)]
}
