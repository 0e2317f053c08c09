import type { FieldError } from "@porchlight/shared/problem"
import type { PublicService } from "@porchlight/shared/site"
import type { Form } from "../../src/form/parts.ts"
import type { AnswerField, FieldName } from "../../src/form/values.ts"

/** The name of a service's question in the page, where every service's stand: two may ask one under the same id. */
export const nameIn = (service: string, question: string): AnswerField => `answers.${service}.${question}`

/** The form as if this service were chosen, with its questions under the names that they have in the page. */
export const formFor = (form: Form, service: PublicService): Form => {
  const { model, site } = form
  const { id, questions = [] } = service
  const prefix = nameIn(id, "")
  const inForm = (name: FieldName): FieldName =>
    name.startsWith(prefix) ? `answers.${name.slice(prefix.length)}` : name
  const inPage = (error: FieldError): FieldError => {
    const question = model.values.service === id && questions.find((asked) => error.field === `answers.${asked.id}`)
    return question ? { ...error, field: nameIn(id, question.id) } : error
  }
  // One that was told is known by being the same, wherever it is listed.
  const renamed = new Map([...model.errors, ...model.told].map((error) => [error, inPage(error)]))
  const inPageAll = (errors: FieldError[]) => errors.map((error) => renamed.get(error) ?? error)
  const answers = questions.map((asked): [AnswerField, string | undefined] => [
    nameIn(id, asked.id),
    model.values[`answers.${asked.id}`],
  ])
  return {
    ...form,
    site: {
      ...site,
      services: [{ ...service, questions: questions.map((asked) => ({ ...asked, id: `${id}.${asked.id}` })) }],
    },
    model: {
      ...model,
      values: { ...model.values, service: id, ...Object.fromEntries(answers) },
      errors: inPageAll(model.errors),
      told: inPageAll(model.told),
    },
    change: (name, value, shown) => form.change(inForm(name), value, shown),
    leave: (name) => form.leave(inForm(name)),
  }
}
