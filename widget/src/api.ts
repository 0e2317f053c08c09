import type { OpenWish, Prefill, WidgetEvents } from "./contract.ts"

type Named = { site: string; instance: string }

/** The detail of an event: which site, which of its forms, and what belongs to that event. Never contact data. */
export type EventDetail<Name extends keyof WidgetEvents> = Named & WidgetEvents[Name]

/** The detail of any event: what only some events have may be missing. */
export type AnyDetail = Named & Partial<WidgetEvents["step"] & WidgetEvents["accepted"] & WidgetEvents["failed"]>

/** What can be pushed onto `window.Porchlight`, before and after the widget has come. */
export type Command =
  | ["open", OpenWish?]
  | ["close"]
  | ["prefill", Prefill]
  /** Whether the visitor agreed to it being remembered over the pages of a visit where they came from. */
  | ["consent", boolean]
  | ["on", keyof WidgetEvents, (detail: AnyDetail) => void]

/** `window.Porchlight`, once the widget is there. */
export type PorchlightApi = {
  readonly version: string
  push(...commands: Command[]): void
  /** Opens the dialog. */
  open(wish?: OpenWish): void
  /** Closes it; what was typed stays in it. */
  close(): void
  /** Fills in what the page knows already; never over what the visitor typed. */
  prefill(values: Prefill): void
  /** @returns a function that takes the listener off again */
  on<Name extends keyof WidgetEvents>(event: Name, listener: (detail: EventDetail<Name>) => void): () => void
}
