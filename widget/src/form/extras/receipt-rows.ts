import type { AfterMessages } from "../../messages/messages.ts"
import type { Parts } from "../parts.ts"
import { textIn } from "../site.ts"
import { questionsOf } from "../submission/asked.ts"
import { type Values, YES } from "../values.ts"

/** The visitor's answers to the site's own questions, in words: one row of the receipt for each. */
export const receiptRows = (
  { site, language }: Pick<Parts, "site" | "language">,
  after: AfterMessages,
  values: Values,
): [question: string, answer: string][] => {
  const yesOrNo = (answer: string) => (answer === YES ? after.yes : after.no)
  const rows = questionsOf(site, values).map(({ id, label, kind, options }): [string, string] => {
    const answer = values[`answers.${id}`]?.trim() ?? ""
    const chosen = options?.find((option) => option.id === answer)
    const told = chosen ? textIn(chosen.label, language, site) : answer
    return [textIn(label, language, site), answer && kind === "yes_no" ? yesOrNo(answer) : told]
  })
  const { customerType, returning } = values
  if (returning && site.fields.returning !== "off") rows.push([after.returning, yesOrNo(returning)])
  if (customerType && site.fields.customerType !== "off") {
    const kind = customerType === "commercial" ? "commercial" : "residential"
    rows.push([after.customerType, after[`customerType.${kind}`]])
  }
  return rows
}
