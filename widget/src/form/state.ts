import type { FieldError } from "@porchlight/shared/problem"
import { EMPTY, type FieldName, type Values } from "./values.ts"

/** Where the form stands with the request in it. */
export type Phase =
  /** `again`: after another one was sent. */
  | { kind: "ready"; again?: boolean }
  /** `doubtful`: it was sent before under the same key, and may have arrived then. */
  | { kind: "sending"; values: Values; doubtful: boolean }
  /**
   * `earlier`: an older version of it arrived, from before the visitor changed something. Without `values` on a page of its
   * own, whose address tells the reference alone.
   */
  | { kind: "sent"; values: Values | undefined; reference: string | undefined; earlier: boolean }
  | { kind: "refused" }
  /** Nobody can tell whether it arrived. */
  | { kind: "unknown" }
  /** It was not taken, and nothing is wrong with it. */
  | { kind: "busy"; retryAfter: number }
  /** It was not sent, since there is no line. `waiting`: it goes as soon as there is one. */
  | { kind: "offline"; waiting: boolean }
  | { kind: "gone" }

/**
 * The idempotency key under which this request is sent, however often. `unsettled` is what was last sent under it, while
 * nobody knows whether it arrived: the same body again, byte for byte, can't become a second booking.
 */
export type Attempt = { key: string; unsettled?: Sent }
export type Sent = { body: string; values: Values }

export type Model = {
  values: Values
  /** The errors that are shown, at most one for each field. */
  errors: FieldError[]
  /** The errors of the last refusal, mended or not: a list that shrank would move the page while somebody types. */
  told: FieldError[]
  /** Grows with each refusal: the focus goes to the summary each time. */
  refusals: number
  phase: Phase
  attempt: Attempt | undefined
}

/** What of a form survives a reload. `held`: it was to be sent, and is still here. */
export type Draft = { values: Values; attempt: Attempt | undefined; held?: boolean }

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
  // Or while it waited for the line, as it does on a phone that puts it away: nobody may take for sent what is not.
  return draft?.held ? { kind: "busy", retryAfter: 0 } : { kind: "ready" }
}

/** The form after something was typed or chosen. */
export const changed = (model: Model, field: FieldName, value: string): Model => ({
  ...model,
  values: { ...model.values, [field]: value },
  phase: model.phase.kind === "refused" ? { kind: "ready" } : model.phase,
})

/** The form after its request was not sent, for a reason of ours. */
export const heldBack = (model: Model, phase: HeldBack): Model => ({ ...model, phase })
