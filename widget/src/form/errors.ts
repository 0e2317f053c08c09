import type { ComponentChildren } from "preact"
import type { Form } from "./parts.ts"
import { type FieldName, fieldOf } from "./values.ts"

/** What is said to be wrong with one field at this moment. */
export const errorAt = ({ model, submission }: Form, name: FieldName): ComponentChildren => {
  const error = model.errors.find(({ field }) => fieldOf(field) === name)
  return error && submission?.remarkOn(error)
}
