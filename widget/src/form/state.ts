import type { FieldError } from "@porchlight/shared/problem"
import { EMPTY, type FieldName, type Values } from "./values.ts"

/** Where the form stands with the request in it. */
export type Phase =
  /** `again`: after another request was sent. */
  | { kind: "ready"; again?: boolean }
  /** `doubtful`: it was sent before under the same key, and may have arrived then. */
  | { kind: "sending"; values: Values; doubtful: boolean }
  /**
   * `earlier`: an older version of it arrived, from before the visitor changed something. `values` are missing on a receipt's own
   * page, whose address holds only the reference.
   */
  | { kind: "sent"; values: Values | undefined; reference: string | undefined; earlier: boolean }
  | { kind: "refused" }
  /** Nobody can tell whether it arrived. */
  | { kind: "unknown" }
  /** It was not taken, and nothing is wrong with it. */
  | { kind: "busy"; retryAfter: number }
  /** It was not sent, since the browser is offline. `waiting`: it is sent as soon as the browser is online. */
  | { kind: "offline"; waiting: boolean }
  | { kind: "gone" }

/**
 * The idempotency key under which this request is sent, however often. `unsettled` is what was last sent under it, as long as
 * nobody knows whether it arrived: the same body again, byte for byte, can't become a second booking.
 */
export type Attempt = { key: string; unsettled?: Sent }
export type Sent = { body: string; values: Values }

export type Model = {
  values: Values
  /** The errors that are shown, at most one for each field. */
  errors: FieldError[]
  /** The errors of the last refusal, corrected or not: a list that shrinks would move the page while somebody types. */
  told: FieldError[]
  /** Grows with each refusal: the focus goes to the summary each time. */
  refusals: number
  phase: Phase
  attempt: Attempt | undefined
}

/**
 * The part of a form that survives a reload. `held`: the visitor has pressed the button, and it was not sent. `asked`: the service
 * that the page had chosen.
 */
export type Draft = { values: Values; attempt: Attempt | undefined; held?: unknown; asked?: unknown }

/** What is kept of the form as it stands. */
export const draftOf = ({ values, attempt, phase: { kind } }: Model): Draft => ({
  values,
  attempt,
  held: kind === "offline" || kind === "busy",
})

type HeldBack = Phase & { kind: "offline" | "busy" }

/** A form as it is found: empty, or with the draft of an earlier visit to the page. */
export const begin = (draft: Draft | undefined): Model => ({
  values: draft?.values ?? EMPTY,
  errors: [],
  told: [],
  refusals: 0,
  phase: foundIn(draft),
  attempt: draft?.attempt,
})

const foundIn = (draft: Draft | undefined): Phase => {
  // The page went away while an answer was awaited.
  if (draft?.attempt?.unsettled) return { kind: "unknown" }
  // Or while the request waited for a connection, as when a phone puts the page away: nobody may believe that it was sent.
  return draft?.held ? { kind: "busy", retryAfter: 0 } : { kind: "ready" }
}

/** The form after something was typed or chosen. */
export const changed = (model: Model, field: FieldName, value: string): Model => ({
  ...model,
  values: { ...model.values, [field]: value },
  phase: model.phase.kind === "refused" ? { kind: "ready" } : model.phase,
})

/** The form after its request was held back, though nothing in it is wrong. */
export const heldBack = (model: Model, phase: HeldBack): Model => ({ ...model, phase })
