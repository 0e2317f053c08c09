import type { ComponentChildren } from "preact"
import type { Form } from "./parts.ts"
import { type FieldName, fieldOf } from "./values.ts"

/** What is said to be wrong with one field at this moment. */
export const errorAt = (form: Form, name: FieldName): ComponentChildren => {
  const { model, submission } = form
  const error = model.errors.find(({ field }) => fieldOf(field) === name)
  return error && submission && <submission.ErrorRemark form={form} after={submission.messages} error={error} />
}
