import type { FieldError } from "@porchlight/shared/problem"
import type { ComponentChildren, FunctionComponent, RefCallback } from "preact"
import type { Emit, Prefill, Telling, Transport } from "../contract.ts"
import type { AfterMessages } from "../messages/messages.ts"
import type { DraftStore } from "./draft.ts"
import type { Attempt, Model, Phase } from "./state.ts"
import type { FieldName, Values } from "./values.ts"

/** Everything that the form gets from outside. It knows neither the network nor the page around it. */
export type Parts = Telling & {
  /** The service that the page wishes to be chosen at first. */
  service: string | undefined
  drafts: DraftStore
  emit: Emit
  isOnline(): boolean
  now(): Date
  /** Fetches what is needed once something has been typed, but not to see the form. */
  fetchSubmission(about: Telling & Pick<Conversation, "current">): Promise<Submission>
  /** What is at hand when the form begins; and how it began, where it stands in a page that a server drew. */
  drawn?: { model?: Model; submission: AtHand } | undefined
  /** What it takes to send the form without scripts: where to, and what goes along beside what was typed. */
  native?: { way: { method: "post"; action?: string; id?: string }; fields: ComponentChildren } | undefined
}

/** What it takes to send a request. */
export type Tools = {
  /** Everything that is wrong with the values, in the order of the form. */
  findFaults(values: Values): FieldError[]
  /** The request's body, as it is sent. */
  compose(values: Values): string
  /** The visitor fills the form in: what a request needs besides can be fetched meanwhile. */
  prepare?(attempt: Attempt | undefined): void
  newKey(): string
  send: Transport["sendBooking"]
}

/** What the form and its second half have to do with each other. */
export type Conversation = Parts & {
  /** The fields that the visitor has been to. */
  been: Set<FieldName>
  current(): Model
  /** Draws the form anew. */
  show(model: Model): void
  /** The same for what the visitor did: it is kept over a reload. */
  become(model: Model): void
  /** Aborted when the form goes away. */
  signal: AbortSignal
}

/** What is shown in the form itself once the visitor has chosen or typed. */
export type Shown = {
  messages: AfterMessages
  /** A ref that gives the link in a slot to the page. */
  lendLink: RefCallback<HTMLSlotElement>
  /** What only some forms have; undefined where this one has none of it. */
  extras: Extras | undefined
  AboutService: FunctionComponent<FormProps>
} & Faults

/** What is shown of what was found wrong, and of a request that was turned away. */
export type Faults = {
  /** What is said to be wrong with one field at this moment. */
  errorAt(form: Form, name: FieldName): ComponentChildren
  /** Above the form, once it was not sent for that. */
  errorSummary(form: Form): ComponentChildren
  /** In place of a form whose site takes no requests any more. */
  goneScreen(form: Form): ComponentChildren
  /** Beside the button, where the request was turned away for now. */
  busyNotice(form: Form, phase: Phase & { kind: "busy" }): ComponentChildren
}

/** What is shown of a request that was sent, or was to be. */
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
    /** Fills in what the page knows of its visitor; without a word, what the page's address says. */
    takeIn(conversation: Conversation, known?: Prefill): Promise<void>
  }

/** As much of the second half as is at hand: a page that a server drew begins with what it shows. */
export type AtHand = Shown & Partial<Submission>

/** What only some sites' forms have. */
export type Extras = {
  Consent: FunctionComponent<AfterProps>
  CustomerQuestions: FunctionComponent<AfterProps>
  OutsideNote: FunctionComponent<AfterProps>
  Questions: FunctionComponent<AfterProps>
  /** The answers to the site's own questions, each with its question. Of use once there is a receipt. */
  receiptRows?(form: Form, after: AfterMessages, values: Values): [question: string, answer: string][]
}

/** The form at one moment, as it is drawn, with all that can be done to it. */
export type Form = Conversation & {
  model: Model
  submission: AtHand | undefined
  /** The button was pressed, and it is not known yet what becomes of that. */
  underWay: boolean
  /** A ref for the element that everything stands in. */
  stand: RefCallback<HTMLFormElement>
  /** `shown`: what was typed stands in its box already, and nothing else needs to be drawn for a letter of a text. */
  change(field: FieldName, value: string, shown?: boolean): void
  /** The visitor has left a field. */
  leave(field: FieldName): void
  /** A finger or the mouse has gone down: nothing may move until it is up again. */
  press(): void
  submit(): void
}

export type FormProps = { form: Form }

/** What the parts of the second half draw from. */
export type AfterProps = FormProps & { after: AfterMessages }
