import type { Group, PublicSite } from "@porchlight/shared/site"
import { GROUPS } from "@porchlight/shared/site-parts"
import { asksZipFirst, orderOf } from "../site.ts"
import { FIELD_NAMES, type FieldName } from "../values.ts"
import { isAnswer } from "./field-names.ts"

/** The group of the form in which a field stands; the consent stands below them all. */
export const groupOf = (field: FieldName): Group | undefined => {
  if (field === "smsConsent") return undefined
  if (isAnswer(field)) return "service"
  return GROUPS.find((group) => field.startsWith(group)) ?? "contact"
}

/**
 * How far down this site's form a field stands, to sort errors in the order in which people meet them. An answer comes right
 * after its service.
 */
export const placeOf = (field: FieldName, site: PublicSite): number => {
  const order = orderOf(site)
  const group = groupOf(field)
  if (field === "address.zip" && asksZipFirst(site)) return order[0] === "service" ? 0.9 : -1
  const within = isAnswer(field) ? 0.5 : FIELD_NAMES.indexOf(field) / FIELD_NAMES.length
  return (group ? order.indexOf(group) : order.length) + within
}
