import type { FieldUse, PublicSite } from "@porchlight/shared/site"
import type { Field, Group } from "@porchlight/shared/site-parts"
import type { Settings } from "../../settings/settings.ts"

/** The fields of each group that can be chosen; a name is always asked, and services have their own list. */
export const FIELDS_OF: Readonly<Record<Group, readonly Field[]>> = {
  service: [],
  details: ["details"],
  preferred: ["preferred"],
  contact: ["phone", "email", "customerType", "returning"],
  address: ["address"],
}

const OTHER_CONTACT: { [field in Field]?: Field } = { phone: "email", email: "phone" }

/** What a field may be: no less than the site requires, and one way to reach the visitor has to stay. */
export const allowedUses = (field: Field, site: Pick<PublicSite, "fields">, chosen: Settings["fields"]): FieldUse[] => {
  if (site.fields[field] === "required") return ["required"]
  // A day is always chosen: "first available" stands there from the start.
  if (field === "preferred") return ["optional", "off"]
  const other = OTHER_CONTACT[field]
  const isLast = other && (chosen?.[other] ?? site.fields[other]) === "off"
  return isLast ? ["required", "optional"] : ["required", "optional", "off"]
}
