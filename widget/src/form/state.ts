import type { FieldError } from "@porchlight/shared/problem"
import { EMPTY, type FieldName, fieldOf, type Values } from "./values.ts"

/** Where the form stands with the request in it. */
export type Phase =
  /** `again`: after another one was sent. */
  | { kind: "ready"; again?: boolean }
  /** `doubtful`: it was sent before under the same key, and may have arrived then. */
  | { kind: "sending"; values: Values; doubtful: boolean }
  /** `earlier`: an older version of it arrived, from before the visitor changed something. */
  | { kind: "sent"; values: Values; reference: string | undefined; earlier: boolean }
  | { kind: "refused" }
  /** Nobody can tell whether it arrived. */
  | { kind: "unknown" }
  /** It was not taken, and nothing is wrong with it. */
  | { kind: "busy"; retryAfter: number }
  /** It was not sent, since there is no line. `waiting`: it goes as soon as there is one. */
  | { kind: "offline"; waiting: boolean }
  | { kind: "gone" }

/**
 * The name under which this request is sent, however often. `unsettled` is what was last sent under it and of which
 * nobody knows whether it arrived: the same body again, letter by letter, can't become a second booking.
 */
export type Attempt = { key: string; unsettled?: Sent }
export type Sent = { body: string; values: Values }

export type Model = {
  values: Values
  /** What is told to be wrong, at most one for each field. */
  errors: FieldError[]
  /** What the last refusal told, mended or not: a list that shrank would move the page under who is typing. */
  told: FieldError[]
  /** Grows with each refusal: the focus goes to the summary each time. */
  refusals: number
  phase: Phase
  attempt: Attempt | undefined
}

/** What is kept of a form over a reload. */
export type Draft = { values: Values; attempt: Attempt | undefined }

export type HeldBack = Phase & { kind: "offline" | "busy" }

/** A form as it is found: empty, or with the draft of an earlier visit to the page. */
export const begin = (draft: Draft | undefined): Model => ({
  values: draft?.values ?? EMPTY,
  errors: [],
  told: [],
  refusals: 0,
  // The page went away while an answer was awaited.
  phase: { kind: draft?.attempt?.unsettled === undefined ? "ready" : "unknown" },
  attempt: draft?.attempt,
})

/**
 * The form after something was typed or chosen.
 *
 * @param faults everything that is wrong with the new values, if the rules are at hand
 */
export const changed = (model: Model, field: FieldName, value: string, faults?: FieldError[]): Model => ({
  ...model,
  values: { ...model.values, [field]: value },
  // A keystroke only ever mends: new faults wait until the field is left.
  errors: faults
    ? model.errors.filter((error) => !concerns(field, error) || faults.some((fault) => fault.field === error.field))
    : model.errors,
  phase: model.phase.kind === "refused" ? { kind: "ready" } : model.phase,
})

/** What a change of one part may mend in another: each service has questions of its own, and who is known has an address. */
const ALSO_MENDS: { [part: string]: string | undefined } = { service: "answers", returning: "address" }

/** Whether a change of `field` can mend `error`: its own, that of the same address, or the want of any contact. */
const concerns = (field: FieldName, error: FieldError) => {
  const [part = ""] = field.split(".")
  const [faulty] = error.field.split(".")
  return error.code === "contact_required" || faulty === part || faulty === ALSO_MENDS[part]
}

/** The form after a field was left. What is told already stays: it may be the server's word, which our rules don't know. */
export const left = (model: Model, field: FieldName, faults: FieldError[]): Model => {
  const fault = faults.find((error) => fieldOf(error.field) === field)
  const others = model.errors.filter((error) => fieldOf(error.field) !== field)
  return fault ? { ...model, errors: [...others, fault] } : model
}

/** The form after its request was not sent, for a reason of ours. */
export const heldBack = (model: Model, phase: HeldBack): Model => ({ ...model, phase })

/** An empty form in place of the receipt. */
export const restarted = (): Model => ({ ...begin(undefined), phase: { kind: "ready", again: true } })
