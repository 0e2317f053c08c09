import type { PublicSite } from "@porchlight/shared/site"
import { needsAddress } from "../site.ts"
import type { FieldName, Values } from "../values.ts"
import { questionsOf } from "./asked.ts"
import { ADDRESS_FIELDS } from "./field-names.ts"

/** The fields that a site's configuration can require one by one. A name is always required. */
const SINGLE = ["details", "customerType", "returning", "phone", "email"] as const

const ADDRESS = ADDRESS_FIELDS.filter((name) => name !== "address.unit")

/** The fields that this site requires of this visitor. `preferred` is never empty. */
export const requiredFields = (site: PublicSite, values: Values): FieldName[] => [
  "name",
  ...SINGLE.filter((field) => site.fields[field] === "required"),
  ...(needsAddress(site, values) ? ADDRESS : []),
  ...questionsOf(site, values)
    .filter(({ required }) => required)
    .map(({ id }): FieldName => `answers.${id}`),
]
