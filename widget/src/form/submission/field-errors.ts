import type { FieldError } from "@porchlight/shared/problem"
import type { Model } from "../state.ts"
import type { FieldName } from "../values.ts"
import { fieldOf } from "./field-names.ts"

/**
 * The form after a change of one field, without the errors that it has corrected. A keystroke only ever takes errors away: new
 * ones wait until the field is left.
 *
 * @param faults everything that is wrong with the values as they are now
 */
export const mended = (model: Model, field: FieldName, faults: readonly FieldError[]): Model => ({
  ...model,
  errors: model.errors.filter(
    (error) => !concerns(field, error) || faults.some((fault) => fault.field === error.field),
  ),
})

/** Where a change of one part can correct errors of another: each service has its own questions, and a returning customer needs no address. */
const ALSO_MENDS: { [part: string]: string | undefined } = { service: "answers", returning: "address" }

/** Whether a change of `field` can correct `error`: one of the same part, or that no contact was given. */
const concerns = (field: FieldName, error: FieldError) => {
  const [part = ""] = field.split(".")
  const [faulty] = error.field.split(".")
  return error.code === "contact_required" || faulty === part || faulty === ALSO_MENDS[part]
}

/** The form after a field was left. Errors that are shown stay: they may be the server's, which our rules cannot find. */
export const left = (model: Model, field: FieldName, faults: readonly FieldError[]): Model => {
  const fault = faults.find((error) => fieldOf(error.field) === field)
  const told = model.errors.filter((error) => fieldOf(error.field) === field)
  // A new element for the same error would be read out again.
  if (!fault || told.some((error) => error.field === fault.field && error.code === fault.code)) return model
  return { ...model, errors: [...model.errors.filter((error) => !told.includes(error)), fault] }
}
