import type { FieldCode, FieldError } from "@porchlight/shared/problem"
import { faultsOf } from "@porchlight/shared/rules"
import type { PublicSite } from "@porchlight/shared/site"
import { siteFaults } from "@porchlight/shared/site-rules"
import { tidy } from "@porchlight/shared/text"
import { windowsOn } from "../calendar/open-days.ts"
import { eitherContact } from "../site.ts"
import type { FieldName, Values } from "../values.ts"
import { type Circumstances, toBody } from "./body.ts"
import { fieldOf } from "./field-names.ts"
import { placeOf } from "./groups.ts"
import { requiredFields } from "./required-fields.ts"

/**
 * Everything that is wrong with what was entered, in the order of the form: by the wire's rules, which the server checks again,
 * and by what this site requires.
 */
export const findFaults = (values: Values, site: PublicSite, circumstances: Circumstances, now: Date): FieldError[] => {
  const body = toBody(values, site, circumstances)
  const faults = new Map<string, FieldError>()
  // `faultsOf` applies the site's rules only if all else is right, but that an address is outside the area is told at once.
  for (const fault of [...siteFaults(body, site), ...faultsOf(body, site)]) faults.set(fault.field, fault)
  const tell = (field: FieldName, code: FieldCode) => faults.set(field, { field, code })
  for (const field of requiredFields(site, values)) {
    if (!tidy(values[field] ?? "")) tell(field, "required")
  }
  if (eitherContact(site)) {
    if (!body.phone && !body.email) tell("phone", "contact_required")
  }
  // Without a choice between the two, "a phone number or an email address" would name a field that is not there.
  else if (faults.get("phone")?.code === "contact_required") {
    faults.delete("phone")
    if (!faults.has("email") && !faults.has("address.street")) tell(onlyContact(site), "required")
  }
  // A form may stand open over midnight, or past the hour at which the office closes.
  if (body.preferred?.date && !windowsOn(site, now, body.preferred.date)) {
    tell("preferred.date", "invalid")
  }
  const place = ({ field }: FieldError) => {
    const shown = fieldOf(field)
    return shown ? placeOf(shown, site) : Number.POSITIVE_INFINITY
  }
  return [...faults.values()].sort((one, other) => place(one) - place(other))
}

/** The one field of this form by which the office can reach somebody. */
const onlyContact = ({ fields }: PublicSite) => {
  if (fields.phone !== "off") return "phone"
  return fields.email === "off" ? "address.street" : "email"
}
