import type { Language } from "@porchlight/shared/limits"
import type { FieldError } from "@porchlight/shared/problem"
import type { PublicSite } from "@porchlight/shared/site"
import type { FunctionComponent } from "preact"
import type { Emit, Prefill, Transport } from "../contract.ts"
import type { AfterMessages, Messages } from "../messages/messages.ts"
import type { DraftStore } from "./draft.ts"
import type { Model, Phase } from "./state.ts"
import type { FieldName, Values } from "./values.ts"

/** Everything that the form gets from outside. It knows neither the network nor the page around it. */
export type Parts = {
  site: PublicSite
  language: Language
  messages: Messages
  /** The service that the page wishes to be chosen at first. */
  service: string | undefined
  drafts: DraftStore
  emit: Emit
  isOnline(): boolean
  now(): Date
  /** Fetches what is needed once something has been typed, but not to see the form. */
  fetchSubmission(): Promise<Submission>
}

/** What it takes to send a request. */
export type Tools = {
  /** Everything that is wrong with the values, in the order of the form. */
  findFaults(values: Values): FieldError[]
  /** The request's body, as it is sent. */
  compose(values: Values): string
  newKey(): string
  send: Transport["sendBooking"]
}

/** What one try to send has to do with the form. */
export type Conversation = Pick<Parts, "site" | "emit" | "isOnline"> & {
  model(): Model
  become(model: Model): void
  /** Aborted when the form goes away. */
  signal: AbortSignal
}

/** The form's second half: the rules, the way to the office, and what is shown once the visitor has chosen or typed. */
export type Submission = Pick<Tools, "findFaults"> & {
  messages: AfterMessages
  attempt(conversation: Conversation): Promise<void>
  /** Tells the page of each group that the visitor has been to and is done with, now that they are at another field. */
  follow(been: Iterable<FieldName>, at: FieldName, values: Values, emit: Emit): void
  /** The values with what the page knows already, where it fits and nothing else stands. */
  prefill(values: Values, known: Prefill): Values
  /** The same with what the address of the page says. */
  prefillFromLink(values: Values): Values
  /** What is wrong, as it stands at its field. */
  ErrorRemark: FunctionComponent<AfterProps & { error: FieldError }>
  ErrorSummary: FunctionComponent<AfterProps>
  Gone: FunctionComponent<{ after: AfterMessages; site: PublicSite }>
  Notice: FunctionComponent<AfterProps>
  OutsideNote: FunctionComponent<AfterProps>
  Questions: FunctionComponent<FormProps>
  Receipt: FunctionComponent<AfterProps & { sent: Phase & { kind: "sent" } }>
}

/** The form at one moment, as it is drawn, with all that can be done to it. */
export type Form = Parts & {
  model: Model
  submission: Submission | undefined
  change(field: FieldName, value: string): void
  /** The visitor has left a field. */
  leave(field: FieldName): void
  /** A finger or the mouse has gone down: nothing may move until it is up again. */
  press(): void
  submit(): void
  sendWhenOnline(): void
  restart(): void
}

export type FormProps = { form: Form }

/** What the parts of the second half draw from. */
export type AfterProps = FormProps & { after: AfterMessages }
