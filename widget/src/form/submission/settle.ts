import type { FieldError } from "@porchlight/shared/problem"
import type { Outcome } from "../../contract.ts"
import { type Attempt, begin, type Model } from "../state.ts"

/** The form after something in it was found wrong, here or by the server. */
export const refused = (model: Model, errors: FieldError[]): Model => ({
  ...model,
  errors,
  told: errors,
  refusals: model.refusals + 1,
  phase: { kind: "refused" },
})

/** The form while its request is on the way. */
export const sentOff = (model: Model, attempt: Required<Attempt>): Model => ({
  ...model,
  errors: [],
  told: [],
  attempt,
  phase: { kind: "sending", values: attempt.unsettled.values, doubtful: model.attempt?.unsettled !== undefined },
})

/** The form once its request has an outcome; `unknown` is one. */
export const answered = (model: Model, outcome: Outcome): Model => {
  if (model.phase.kind !== "sending") return model
  const { values, doubtful } = model.phase
  const settled = model.attempt && { key: model.attempt.key }
  switch (outcome.kind) {
    case "accepted":
    case "already_received":
      return {
        ...model,
        attempt: undefined,
        phase: { kind: "sent", values, reference: outcome.reference, earlier: outcome.kind === "already_received" },
      }
    case "refused":
      return refused({ ...model, attempt: settled }, outcome.errors)
    case "busy":
      // That this try was refused says nothing about the one before it.
      if (doubtful) return { ...model, phase: { kind: "unknown" } }
      return { ...model, attempt: settled, phase: { kind: "busy", retryAfter: outcome.retryAfter } }
    case "gone":
      return { ...model, attempt: settled, phase: { kind: "gone" } }
    case "unknown":
      return { ...model, phase: { kind: "unknown" } }
  }
}

/** An empty form in place of the receipt. */
export const restarted = (): Model => ({ ...begin(undefined), phase: { kind: "ready", again: true } })
