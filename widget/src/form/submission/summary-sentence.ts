import type { FieldError } from "@porchlight/shared/problem"
import type { AfterMessages } from "../../messages/messages.ts"
import type { Form } from "../parts.ts"
import { textIn } from "../site.ts"
import type { FieldName } from "../values.ts"
import { questionsOf } from "./asked.ts"
import { errorSentence } from "./error-sentence.ts"
import { isAnswer } from "./field-names.ts"

/** What is wrong, for who is not at the field: "Answer this question." says nothing there without what was asked. */
export const summarySentence = (form: Form, after: AfterMessages, error: FieldError, field: FieldName): string => {
  const question = questionAt(form, after, field)
  const sentence = errorSentence(form, after, error)
  if (!question) return sentence
  return /[?:.]\s*$/.test(question) ? `${question} ${sentence}` : `${question}: ${sentence}`
}

/** The words of a question whose faults have no sentence of their own. */
const questionAt = ({ site, language, model }: Form, after: AfterMessages, field: FieldName) => {
  if (field === "customerType" || field === "returning") return after[field]
  const question = isAnswer(field) && questionsOf(site, model.values).find(({ id }) => field === `answers.${id}`)
  return question ? textIn(question.label, language, site) : undefined
}
