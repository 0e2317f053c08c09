import { checkBooking } from "@porchlight/shared/check"
import type { FieldError } from "@porchlight/shared/problem"
import type { PublicSite } from "@porchlight/shared/site"
import { eitherContact } from "../site.ts"
import { FIELD_NAMES, fieldOf, type Values } from "../values.ts"
import { type Circumstances, toBody } from "./body.ts"
import { requiredFields } from "./required-fields.ts"

/**
 * Everything that is wrong with what was entered, in the order of the form: the wire's rules, which the server checks
 * again, and what this site wants filled in.
 */
export const findFaults = (values: Values, site: PublicSite, circumstances: Circumstances): FieldError[] => {
  const checked = checkBooking(toBody(values, site, circumstances), site)
  const faults = new Map((checked.ok ? [] : checked.errors).map((error) => [error.field, error]))
  for (const field of requiredFields(site)) {
    if (!values[field].trim()) faults.set(field, { field, code: "required" })
  }
  if (eitherContact(site) && !values.phone.trim() && !values.email.trim()) {
    faults.set("phone", { field: "phone", code: "contact_required" })
  }
  return [...faults.values()].sort((one, other) => place(one) - place(other))
}

const place = ({ field }: FieldError) => {
  const shown = fieldOf(field)
  return shown ? FIELD_NAMES.indexOf(shown) : FIELD_NAMES.length
}
