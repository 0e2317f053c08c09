import type { FieldError } from "@porchlight/shared/problem"
import type { FaultWords } from "../../messages/messages.ts"
import type { Parts } from "../parts.ts"
import { countryOf, textIn } from "../site.ts"
import { fieldOf } from "../submission/field-names.ts"

/**
 * What is wrong, as a sentence: the field's own one for this error if there is one, else one that fits any field. For parts of an
 * address it uses the same words as their labels do in the site's country.
 */
export const errorSentence = (
  { site, language }: Pick<Parts, "site" | "language">,
  words: FaultWords,
  { field, code }: FieldError,
): string => {
  const outside = code === "outside_area" && site.serviceArea?.text
  if (outside) return textIn(outside, language, site)
  const texts: Record<string, string | undefined> = words
  const own = `errors.${fieldOf(field)}.${code}`
  return texts[`${own}.${countryOf(site)}`] ?? texts[`${own}.any`] ?? texts[own] ?? words[`errors.any.${code}`]
}
