import type { DayWindow } from "@porchlight/shared/day-windows"

/**
 * What the visitor has entered, as flat texts. The names are the wire's own paths, in the order of the form,
 * so that a fault which the server names is found at its field.
 */
export const EMPTY = {
  service: "",
  details: "",
  "preferred.date": "",
  "preferred.window": "any" satisfies DayWindow as string,
  name: "",
  phone: "",
  email: "",
  "address.street": "",
  "address.unit": "",
  "address.city": "",
  "address.state": "",
  "address.zip": "",
  smsConsent: "",
}

export type Values = typeof EMPTY
export type FieldName = keyof Values

export const FIELD_NAMES = Object.keys(EMPTY) as FieldName[]

/** The choice that names none of the site's services. */
export const OTHER_SERVICE = "other"

/** A ticked box. */
export const YES = "yes"

/** The fields that make an address, in the order of the form. */
export const ADDRESS_FIELDS = FIELD_NAMES.filter((name) => name.startsWith("address."))

/** The field of the form at which a fault of the wire's path is told; undefined if the form shows nothing like it. */
export const fieldOf = (path: string): FieldName | undefined => {
  if (path === "address") return "address.street"
  if (path === "preferred") return "preferred.date"
  if (path.startsWith("smsConsent")) return "smsConsent"
  return FIELD_NAMES.find((name) => name === path)
}
