import type { FieldError } from "@porchlight/shared/problem"
import type { Outcome } from "../contract.ts"
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

export type Happening =
  /** `faults`: everything that is wrong with the new values, if the rules are at hand. */
  | { kind: "changed"; field: FieldName; value: string; faults: FieldError[] | undefined }
  | { kind: "left"; field: FieldName; faults: FieldError[] }
  | { kind: "faulty"; errors: FieldError[] }
  /** It was not sent, for a reason of ours. */
  | { kind: "held_back"; phase: HeldBack }
  | { kind: "sent_off"; attempt: Required<Attempt> }
  | { kind: "answered"; outcome: Outcome }
  | { kind: "restarted" }

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

/** The form after something has happened. Pure. */
export const step = (model: Model, happening: Happening): Model => {
  switch (happening.kind) {
    case "changed":
      return change(model, happening)
    case "left": {
      const fault = happening.faults.find((error) => fieldOf(error.field) === happening.field)
      // What is told already stays: it may be the server's word, which our rules don't know, and only a change mends it.
      if (!fault) return model
      const others = model.errors.filter((error) => fieldOf(error.field) !== happening.field)
      return { ...model, errors: [...others, fault] }
    }
    case "faulty":
      return refuse(model, happening.errors)
    case "held_back":
      return { ...model, phase: happening.phase }
    case "sent_off":
      return {
        ...model,
        errors: [],
        told: [],
        attempt: happening.attempt,
        phase: {
          kind: "sending",
          values: happening.attempt.unsettled.values,
          doubtful: model.attempt?.unsettled !== undefined,
        },
      }
    case "answered":
      return settle(model, happening.outcome)
    case "restarted":
      return { ...begin(undefined), phase: { kind: "ready", again: true } }
  }
}

const change = (model: Model, { field, value, faults }: Happening & { kind: "changed" }): Model => ({
  ...model,
  values: { ...model.values, [field]: value },
  // A keystroke only ever mends: new faults wait until the field is left.
  errors: faults
    ? model.errors.filter((error) => !concerns(field, error) || faults.some((fault) => fault.field === error.field))
    : model.errors,
  phase: model.phase.kind === "refused" ? { kind: "ready" } : model.phase,
})

/** Whether a change of `field` can mend `error`: its own, that of the same address, or the want of any contact. */
const concerns = (field: FieldName, error: FieldError) =>
  error.code === "contact_required" || error.field.split(".")[0] === field.split(".")[0]

const refuse = (model: Model, errors: FieldError[]): Model => ({
  ...model,
  errors,
  told: errors,
  refusals: model.refusals + 1,
  phase: { kind: "refused" },
})

const settle = (model: Model, outcome: Outcome): Model => {
  if (model.phase.kind !== "sending") return model
  const { values, doubtful } = model.phase
  const settled = model.attempt && { key: model.attempt.key }
  switch (outcome.kind) {
    case "accepted":
    case "already_received":
      return {
        ...model,
        attempt: undefined,
        phase: {
          kind: "sent",
          values,
          reference: outcome.reference,
          earlier: outcome.kind === "already_received",
        },
      }
    case "refused":
      return refuse({ ...model, attempt: settled }, outcome.errors)
    case "busy":
      // That this one was turned away says nothing about the one before it.
      if (doubtful) return { ...model, phase: { kind: "unknown" } }
      return { ...model, attempt: settled, phase: { kind: "busy", retryAfter: outcome.retryAfter } }
    case "gone":
      return { ...model, attempt: settled, phase: { kind: "gone" } }
    case "unknown":
      return { ...model, phase: { kind: "unknown" } }
  }
}
