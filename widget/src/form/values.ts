import type { DayWindow } from "@porchlight/shared/day-windows"

/**
 * What the visitor has entered, as flat texts. The names are the wire's own paths, in the usual order of the form,
 * so that an error from the server is shown at its field.
 */
export const EMPTY: Values = {
  service: "",
  details: "",
  "preferred.date": "",
  "preferred.window": "any" satisfies DayWindow,
  returning: "",
  customerType: "",
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

/** The fields that every form may have. */
export type KnownField =
  | "service"
  | "details"
  | `preferred.${"date" | "window"}`
  | "customerType"
  | "returning"
  | "name"
  | "phone"
  | "email"
  | `address.${"street" | "unit" | "city" | "state" | "zip"}`
  | "smsConsent"

/** The answer to one of a service's own questions, by the question's id. */
export type AnswerField = `answers.${string}`

export type FieldName = KnownField | AnswerField
export type Values = Record<KnownField, string> & { [answer: AnswerField]: string | undefined }

/** The fields that every form may have, in its usual order. */
export const FIELD_NAMES = Object.keys(EMPTY) as KnownField[]

/** The choice that is none of the site's services. No service can have this id: ids begin with a letter or a digit. */
export const OTHER_SERVICE = "-"

/** A ticked box, and the answer to a question of yes and no. */
export const YES = "yes"
export const NO = "no"
