import { type AnswerField, FIELD_NAMES, type FieldName } from "../values.ts"

/** The fields that make an address, in the order of the form. */
export const ADDRESS_FIELDS = FIELD_NAMES.filter((name) => name.startsWith("address."))

/** Whether a path of the wire is the answer to one of a service's own questions. */
export const isAnswer = (path: string): path is AnswerField => path.startsWith("answers.")

/** The form's field for a path of the wire, such as `address.zip` or `smsConsent.granted`; undefined if it has none. */
export const fieldOf = (path: string): FieldName | undefined => {
  if (path === "address") return "address.street"
  if (path === "preferred") return "preferred.date"
  if (path.startsWith("smsConsent")) return "smsConsent"
  return isAnswer(path) ? path : FIELD_NAMES.find((name) => name === path)
}
