import type { FieldError } from "@porchlight/shared/problem"
import type { AfterMessages } from "../../messages/messages.ts"
import type { Parts } from "../parts.ts"
import { textIn } from "../site.ts"
import { fieldOf } from "../values.ts"

/** What is wrong, as a sentence: the field's own if it has one for this fault, else one that fits any field. */
export const errorSentence = (
  { site, language }: Pick<Parts, "site" | "language">,
  after: AfterMessages,
  { field, code }: FieldError,
): string => {
  const outside = code === "outside_area" && site.serviceArea?.text
  if (outside) return textIn(outside, language, site)
  const texts: Record<string, string | undefined> = after
  return texts[`errors.${fieldOf(field)}.${code}`] ?? after[`errors.any.${code}`]
}
