import { begin, heldBack, type Model } from "../src/form/state.ts"
import { refused } from "../src/form/submission/settle.ts"
import type { Values } from "../src/form/values.ts"
import type { Trouble } from "./contract.ts"

/**
 * The form as a server shows it: the same on both sides, so that what comes alive is what was drawn.
 *
 * @param key under which it was sent, or will be
 */
export const modelOf = (values: Values, key: string, trouble: Trouble | undefined): Model => {
  const model = begin({ values, attempt: { key } })
  switch (trouble?.kind) {
    case "refused":
      return refused(model, [...trouble.errors])
    case "busy":
      return heldBack(model, trouble)
    case undefined:
      return model
  }
}
