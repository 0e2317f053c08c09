import type { PublicSite } from "@porchlight/shared/site"
import { needsAddress } from "../site.ts"
import type { FieldName, Values } from "../values.ts"
import { questionsOf } from "./asked.ts"

/** The fields that a site may ask for by themselves; a name is always asked for. */
const SINGLE = ["details", "customerType", "returning", "phone", "email"] as const

const ADDRESS: FieldName[] = ["address.street", "address.city", "address.state", "address.zip"]

/** The fields that this site wants filled in of this visitor. `preferred` has an answer from the start. */
export const requiredFields = (site: PublicSite, values: Values): FieldName[] => [
  "name",
  ...SINGLE.filter((field) => site.fields[field] === "required"),
  ...(needsAddress(site, values) ? ADDRESS : []),
  ...questionsOf(site, values)
    .filter(({ required }) => required)
    .map(({ id }): FieldName => `answers.${id}`),
]
