import type { Address, Booking, Preferred } from "@porchlight/shared/booking"
import type { Language } from "@porchlight/shared/limits"
import type { FieldError } from "@porchlight/shared/problem"
import type { Group, PublicSite } from "@porchlight/shared/site"
import type { Challenge } from "altcha-lib"
import type { Messages } from "./messages/messages.ts"

/** The types that the widget's rooms share, so that none of them needs to know how another one works. */

/** The answer to "what is this site?". `gone`: there is none, or it does not allow this page. */
export type SiteAnswer = { kind: "site"; site: PublicSite } | { kind: "gone" }

/**
 * What became of one request that was sent. With `unknown` nobody can tell whether it was stored: it may only be sent
 * again under the same idempotency key.
 */
export type Outcome =
  | { kind: "accepted"; reference: string }
  /** Nothing was stored; these fields are wrong. */
  | { kind: "refused"; errors: FieldError[] }
  /** The key was used before with another body, which did arrive. */
  | { kind: "already_received"; reference?: string }
  /** Nothing was stored, and nothing is wrong with the request. `retryAfter` in seconds. */
  | { kind: "busy"; retryAfter: number }
  | { kind: "gone" }
  | { kind: "unknown" }

/** One request, ready to go: the same `key` and `body` again mean the same booking. */
export type Shipment = {
  site: string
  key: string
  body: string
  /** Shows that a person filled the form in: the value of its header. It may differ between tries. */
  form?: string
  signal?: AbortSignal
}

/** The server's token for a form; with a `challenge` if it wants a proof of work for it. */
export type FormToken = { token: string; challenge?: Challenge }

/** How the widget reaches Porchlight. A page of our own may pass one that sends nothing. */
export type Transport = {
  /** @throws when nobody answered, or not in a way that can be read */
  fetchSite(site: string): Promise<SiteAnswer>
  /**
   * If this is missing, requests go without a token.
   *
   * @param key the idempotency key of the request that the token will go with
   * @throws when nobody answered, or not with a token
   */
  fetchFormToken?(site: string, key: string): Promise<FormToken>
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
 * What a page knows of its visitor and may fill in, by the wire's names. A value is used if the form has such a field, the
 * value fits, and the visitor has not entered anything there.
 */
export type Prefill = Partial<
  Pick<Booking, "name" | "phone" | "email" | "service" | "details" | "customerType" | "returning"> & {
    address: Partial<Omit<Address, "country">>
    preferred: Preferred
  }
>

/** The custom element, as far as the widget's rooms need to know it. */
export type Host = HTMLElement & {
  /** How this form reaches Porchlight. Set before the element is put into the page; by default over HTTP. */
  transport?: Transport
  /** Fills in what the page knows already. Set once the form stands. */
  prefill?(values: Prefill): void
  /** Set while the element is on a page and names a site. */
  seat: Seat | null | undefined
  /** Directory of the widget's files on the server whose tag has put the element here. */
  base?: string
}

/**
 * An element while it is on the page: what the loader knows of it and hands to the chunks. Aborted once the element has to go,
 * so that everything it held is released.
 */
export type Seat = AbortController & {
  host: Host
  root: ShadowRoot
  /** Directory of the widget's files, with a slash at its end. */
  base: string
  siteId: string
  /** Holds the form, or whatever stands in for it. */
  place: HTMLElement
  /** Set once the form is asked for; fulfilled once it stands, or was given up. */
  coming?: Promise<unknown> | undefined
  /** The form, once it stands. */
  mounted?: Mounted | undefined
  /** Set once the form stands; fulfilled once the page has more of ours than this form, or the form goes. */
  alone?(): Promise<void>
  /** What the page has given to fill in here, and only here. */
  prefill?: Prefill
  /** Tells two forms of one site on one page apart. Set when it is first asked for. */
  instance?: string
}

/** All that the form's chunk needs to put a form up. */
export type Mounting = {
  seat: Seat
  /** The server's answer about the site, as it came. Not asked for if the host has its own transport. */
  answer: unknown
  language: Language
  messages: Messages
}

/** The site that a form is for, with the language and the texts that it speaks. */
export type Telling = { site: PublicSite; language: Language; messages: Messages }

/** A form that stands. */
export type Mounted = {
  /** Moves the focus to where reading begins. */
  focus(): void
  prefill(values: Prefill): void
  /**
   * Gives the form another site, language or texts while it stands, as the preview does. What was typed, chosen and found wrong
   * stays, and so do the focus and the state of its request. Missing if there is no site.
   */
  retell?: ((telling: Telling) => Promise<unknown>) | undefined
}

/** What the form's chunk exports. */
export type FormChunk = {
  /** Puts the form up, unless the seat has one already or had to go. */
  mount(mounting: Mounting): Promise<void>
}
/** What a language's chunk exports. */
export type MessagesChunk = { messages: Messages }

/** What the loader can do for the page's chunk. */
export type Loader = {
  /** Directory of the loader's own address, with a slash at its end. */
  base: string
  /** Fetches the form and puts it up, or leaves a link to the hosted page. Asked again meanwhile, it does nothing. */
  stand(seat: Seat): Promise<unknown>
  /** Puts a form into every `<div data-porchlight-site>` that has none. */
  placeInMarkers(): void
}

/** The options of `open`. */
export type OpenWish = {
  /** Whose form; by default that of the first site on the page. */
  site?: string
  /** The id of the service that is chosen from the start. */
  service?: string
}

/** What the page's chunk exports, which answers the page's own scripts. */
export type PageChunk = {
  /** Puts the API in place of the queue, runs what was queued, and looks after what comes to the page later. Does nothing the second time. */
  start(...loader: [Loader["base"], Loader["stand"], Loader["placeInMarkers"]]): void
}

/** Button and dialog of one element. */
export type Popup = {
  /** @param opener gets the focus back */
  open(wish: OpenWish, opener: HTMLElement | undefined): void
  close(): void
}

/** What the popup's chunk exports. */
export type PopupChunk = {
  /**
   * Draws an element's floating button, if it has one, and its dialog. The form comes when that is opened.
   *
   * @param site undefined if nobody answered
   * @param fetchForm puts the form into the dialog, or a link to the hosted page
   */
  createPopup(seat: Seat, site: PublicSite | undefined, fetchForm: () => Promise<unknown>): Popup
}
