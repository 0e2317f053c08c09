import type { FieldCode, FieldError } from "@porchlight/shared/problem"
import type { AfterMessages } from "../../messages/messages.ts"
import { fieldOf } from "../values.ts"

/** What is wrong, as a sentence: the field's own if it has one for this fault, else one that fits any field. */
export const errorSentence = ({ errors }: AfterMessages, { field, code }: FieldError): string => {
  const own: Record<string, Partial<Record<FieldCode, string>>> = errors
  return own[fieldOf(field) ?? ""]?.[code] ?? errors.any[code]
}
