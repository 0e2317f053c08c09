import type { Address, Booking, Preferred } from "@porchlight/shared/booking"
import type { Language } from "@porchlight/shared/limits"
import type { FieldError } from "@porchlight/shared/problem"
import type { Group, PublicSite } from "@porchlight/shared/site"
import type { Messages } from "./messages/messages.ts"

/** What the widget's rooms hand to each other, so that none of them needs to know how another one works. */

/** The answer to "what is this site?". `gone`: there is none, or it does not want to be on this page. */
export type SiteAnswer = { kind: "site"; site: PublicSite } | { kind: "gone" }

/**
 * What became of one request that was sent. Of `unknown` nobody can tell whether it was stored: it may only be sent
 * again under the same idempotency key.
 */
export type Outcome =
  | { kind: "accepted"; reference: string }
  /** Nothing was stored; these fields need another look. */
  | { kind: "refused"; errors: FieldError[] }
  /** The key was used before with another body: that first body did arrive. */
  | { kind: "already_received"; reference?: string }
  /** Nothing was stored, and nothing is wrong with the request. `retryAfter` in seconds. */
  | { kind: "busy"; retryAfter: number }
  | { kind: "gone" }
  | { kind: "unknown" }

/** One request, ready to go: the same `key` and `body` again mean the same booking. */
export type Shipment = { site: string; key: string; body: string; signal?: AbortSignal }

/** How the widget reaches Porchlight. A page of our own may pass one that sends nothing. */
export type Transport = {
  /** @throws when nobody answered, or not in a way that can be read */
  fetchSite(site: string): Promise<SiteAnswer>
  /** Never throws: what went wrong is an outcome. */
  sendBooking(shipment: Shipment): Promise<Outcome>
}

/** Why a request did not get through, as the `failed` event tells it. */
export type FailureReason = "refused" | "busy" | "offline" | "unknown" | "gone"

/** The events of the element without their prefix, and what each adds to `{ site, instance }`. Never contact data. */
export type WidgetEvents = {
  ready: Record<never, never>
  /** The dialog was opened. */
  opened: Record<never, never>
  /** The visitor is done with a group of the form, and has gone on to another one. */
  step: { group: Group }
  submitted: Record<never, never>
  accepted: { reference: string }
  failed: { reason: FailureReason }
  /** The dialog was closed; what was typed is still in it. */
  closed: Record<never, never>
}
export type Emit = <Name extends keyof WidgetEvents>(name: Name, detail: WidgetEvents[Name]) => void

/**
 * What a page knows of its visitor and may fill in, by the wire's names. Taken where the form has such a field, the value
 * fits, and the visitor has not been there first.
 */
export type Prefill = Partial<
  Pick<Booking, "name" | "phone" | "email" | "service" | "details" | "customerType" | "returning"> & {
    address: Partial<Omit<Address, "country">>
    preferred: Preferred
  }
>

/** All that the form's chunk needs to stand in an element. */
export type Mounting = {
  host: HTMLElement
  root: ShadowRoot
  /** Directory of the loader's own address, with a slash at its end. */
  base: string
  site: PublicSite | undefined
  siteId: string
  /** Tells two forms of one site on one page apart. */
  instance: string
  language: Language
  messages: Messages
  transport: Transport | undefined
  emit: Emit
  /** Aborted when the form has to go and let go of everything that it held. */
  signal: AbortSignal
}

/** A form that stands. */
export type Mounted = {
  /** Takes the element's theme and the page's colours in again. */
  retheme(): void
  prefill(values: Prefill): void
}

/** What the form's chunk exports. */
export type FormChunk = {
  /** Undefined if it had to go before it stood. */
  mount(mounting: Mounting): Promise<Mounted | undefined>
}
/** What a language's chunk exports. */
export type MessagesChunk = { messages: Messages }
