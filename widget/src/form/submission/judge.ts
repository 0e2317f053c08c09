import type { Conversation, Tools } from "../parts.ts"
import type { FieldName } from "../values.ts"
import { left, mended } from "./field-errors.ts"
import { followSteps } from "./steps.ts"

/** Most Americans know just five digits of theirs. Codes of other countries are checked when the field is left. */
const WHOLE_ZIP = /^\s*\d{5}\s*$/

/** Applies the rules while somebody fills in the form. */
export const judging = ({ findFaults, prepare }: Pick<Tools, "findFaults" | "prepare">) => {
  const follow = followSteps()

  const afterLeaving = ({ current, become }: Conversation, field: FieldName) => {
    const model = current()
    const told = left(model, field, findFaults(model.values))
    if (told !== model) become(told)
  }

  const afterChange = (conversation: Conversation, field: FieldName) => {
    const { site, current, become } = conversation
    const model = current()
    prepare?.(model.attempt)
    if (model.errors.length > 0) become(mended(model, field, findFaults(model.values)))
    follow(conversation, field, () => findFaults(model.values))
    // Somebody from outside the area is told as soon as the code is complete.
    if (field === "address.zip" && site.serviceArea && WHOLE_ZIP.test(model.values[field])) {
      afterLeaving(conversation, field)
    }
  }

  return { afterChange, afterLeaving }
}
