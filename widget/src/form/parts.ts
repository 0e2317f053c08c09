import type { FieldError } from "@porchlight/shared/problem"
import type { ComponentChildren, FunctionComponent, RefCallback } from "preact"
import type { Emit, Prefill, Telling, Transport } from "../contract.ts"
import type { AfterMessages } from "../messages/messages.ts"
import type { DraftStore } from "./draft.ts"
import type { Attempt, Model, Phase } from "./state.ts"
import type { FieldName, Values } from "./values.ts"

/** Everything that the form gets from outside. It knows neither the network nor the page around it. */
export type Parts = Telling & {
  /** The service that the page wants to be chosen at first. */
  service: string | undefined
  drafts: DraftStore
  emit: Emit
  isOnline(): boolean
  now(): Date
  /** Fetches the form's second half: what is needed to send it, but not to see it. */
  fetchSubmission(about: Telling & Pick<Conversation, "current" | "service">): Promise<Submission>
  /** If a server drew the form: the state that it was drawn in, and the part of the second half that was drawn with it. */
  drawn?: { model?: Model; submission: AtHand } | undefined
  /** What it takes to post the form without scripts: attributes of the `<form>`, and hidden fields. */
  native?: { way: { method: "post"; action?: string; id?: string }; fields: ComponentChildren } | undefined
}

/** What it takes to send a request. */
export type Tools = {
  /** Everything that is wrong with the values, in the order of the form. */
  findFaults(values: Values): FieldError[]
  /** The request's body, as it is sent. */
  compose(values: Values): string
  /** Called while the visitor fills in the form, to fetch whatever else a request needs. */
  prepare?(attempt: Attempt | undefined): void
  newKey(): string
  send: Transport["sendBooking"]
}

/** What the form shares with its second half. */
export type Conversation = Parts & {
  /** The fields that the visitor has been to. */
  been: Set<FieldName>
  current(): Model
  /** Redraws the form. */
  show(model: Model): void
  /** The same for what the visitor did, which is also saved in the draft and so survives a reload. */
  become(model: Model): void
  /** Aborted when the form goes away. */
  signal: AbortSignal
}

/** What is shown in the form itself once the visitor has chosen or typed. */
export type Shown = {
  messages: AfterMessages
  /** A ref that lends the link in a slot to the page. */
  lendLink: RefCallback<HTMLSlotElement>
  AboutService: FunctionComponent<FormProps>
} & Extras &
  Faults

/** What shows errors, and a request that was turned away. */
export type Faults = {
  /** The error that stands at a field, if any. */
  errorAt(form: Form, name: FieldName): ComponentChildren
  /** All errors, above a form that was not sent because of them. */
  errorSummary(form: Form): ComponentChildren
  /** In place of a form whose site no longer takes requests. */
  goneScreen(form: Form): ComponentChildren
  /** Beside the button, where the request was turned away for now. */
  busyNotice(form: Form, phase: Phase & { kind: "busy" }): ComponentChildren
}

/** What shows how a request fared: beside the button, and in place of the form. */
export type Outcomes = {
  Notice: FunctionComponent<AfterProps>
  Receipt: FunctionComponent<AfterProps & { sent: Phase & { kind: "sent" } }>
}

/** The form's second half: the rules, the way to the office, and what is shown once the visitor has chosen or typed. */
export type Submission = Shown &
  Outcomes & {
    /** The visitor has changed a field. */
    afterChange(conversation: Conversation, field: FieldName): void
    /** The visitor has left a field with something in it. */
    afterLeaving(conversation: Conversation, field: FieldName): void
    attempt(conversation: Conversation): Promise<void>
    /** Stands in the form, and is for no person. */
    Honeypot?: FunctionComponent
    /** Prefills what the page knows of its visitor; without `known`, what the page's address says. */
    takeIn(conversation: Conversation, known?: Prefill): Promise<void>
  }

/** The part of the second half that is here already: a page that a server drew starts with what it shows. */
export type AtHand = Shown & Partial<Submission>

/** What only some sites' forms have. Parts that this form lacks show nothing. */
export type Extras = {
  Consent: FunctionComponent<AfterProps>
  CustomerQuestions: FunctionComponent<AfterProps>
  OutsideNote: FunctionComponent<AfterProps>
  Questions: FunctionComponent<AfterProps>
  /** The site's own questions with their answers, for the receipt. */
  receiptRows?(form: Form, after: AfterMessages, values: Values): [question: string, answer: string][]
}

/** The form at one moment, as it is drawn, with all that can be done to it. */
export type Form = Conversation & {
  model: Model
  submission: AtHand | undefined
  /** The button was pressed, and the outcome is not known yet. */
  underWay: boolean
  /** A ref for the `<form>`. */
  stand: RefCallback<HTMLFormElement>
  /** `shown`: the box shows the value already, as while somebody types, so no redraw is needed. */
  change(field: FieldName, value: string, shown?: boolean): void
  /** The visitor has left a field. */
  leave(field: FieldName): void
  /** A finger or the mouse has gone down: nothing may move until it is up again. */
  press(): void
  submit(): void
}

export type FormProps = { form: Form }

/** The props of the second half's components. */
export type AfterProps = FormProps & { after: AfterMessages }
