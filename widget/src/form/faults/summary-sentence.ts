import type { FieldError } from "@porchlight/shared/problem"
import type { FaultWords } from "../../messages/messages.ts"
import type { Form } from "../parts.ts"
import { textIn } from "../site.ts"
import { questionsOf } from "../submission/asked.ts"
import { isAnswer } from "../submission/field-names.ts"
import type { FieldName } from "../values.ts"
import { errorSentence } from "./error-sentence.ts"

/** An error as the summary says it: away from its field, "Answer this question." needs the question before it. */
export const summarySentence = (form: Form, words: FaultWords, error: FieldError, field: FieldName): string => {
  const question = questionAt(form, words, field)
  const sentence = errorSentence(form, words, error)
  if (!question) return sentence
  return /[?:.]\s*$/.test(question) ? `${question} ${sentence}` : `${question}: ${sentence}`
}

/** The words of a question whose faults have no sentence of their own. */
const questionAt = ({ site, language, model }: Form, words: FaultWords, field: FieldName) => {
  if (field === "customerType" || field === "returning") return words[field]
  const question = isAnswer(field) && questionsOf(site, model.values).find(({ id }) => field === `answers.${id}`)
  return question ? textIn(question.label, language, site) : undefined
}
