import type { Parts } from "../parts.ts"
import { questionsOf, textIn } from "../site.ts"
import { type Values, YES } from "../values.ts"

/** What the visitor answered to the site's own questions, in words: one row of the receipt for each. */
export const receiptRows = (
  form: Pick<Parts, "site" | "language" | "messages">,
  values: Values,
): [string, string][] => {
  const { site, language, messages } = form
  const yesOrNo = (answer: string) => (answer === YES ? messages.yes : messages.no)
  const rows = questionsOf(site, values).map((question): [string, string] => {
    const answer = values[`answers.${question.id}`]?.trim() ?? ""
    const chosen = question.options?.find(({ id }) => id === answer)
    const told = chosen ? textIn(chosen.label, language, site) : answer
    return [textIn(question.label, language, site), answer && question.kind === "yes_no" ? yesOrNo(answer) : told]
  })
  const { customerType, returning } = values
  if (returning && site.fields.returning !== "off") rows.push([messages.returning, yesOrNo(returning)])
  if (customerType && site.fields.customerType !== "off") {
    const kind = customerType === "commercial" ? "customerType.commercial" : "customerType.residential"
    rows.push([messages.customerType, messages[kind]])
  }
  return rows
}
