import type { FieldCode, FieldError } from "@porchlight/shared/problem"
import type { Messages } from "../messages/messages.ts"
import type { Form } from "./parts.ts"
import { type FieldName, fieldOf } from "./values.ts"

/** What is wrong, as a sentence: the field's own if it has one for this fault, else one that fits any field. */
export const errorSentence = ({ errors }: Messages, { field, code }: FieldError): string => {
  const own: Record<string, Partial<Record<FieldCode, string>>> = errors
  return own[fieldOf(field) ?? ""]?.[code] ?? errors.any[code]
}

/** What is said to be wrong with one field at this moment. */
export const errorAt = ({ model, messages }: Form, name: FieldName): string | undefined => {
  const error = model.errors.find(({ field }) => fieldOf(field) === name)
  return error && errorSentence(messages, error)
}
