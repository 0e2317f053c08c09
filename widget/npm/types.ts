/** A part of the form. `contact` holds the name, the phone number and the email address. */
export type PorchlightGroup = "service" | "details" | "preferred" | "contact" | "address"

/** Why a request did not get through. `gone`: there is no such site, or it does not allow this page. */
export type PorchlightFailure = "refused" | "busy" | "offline" | "unknown" | "gone"

/** The detail of each event, besides the site and the form that it came from. Never contact data. */
export interface PorchlightEvents {
  /** The form can be used. */
  ready: Record<never, never>
  /** The dialog was opened. */
  opened: Record<never, never>
  /** The visitor is done with a group of the form, and has gone on to another one. */
  step: { group: PorchlightGroup }
  /** A request is on its way. */
  submitted: Record<never, never>
  /** A request has arrived, under a reference that can be read out on the phone. */
  accepted: { reference: string }
  failed: { reason: PorchlightFailure }
  /** The dialog was closed; what was typed is still in it. */
  closed: Record<never, never>
}

/** An event of a form: it bubbles, so the form's parents, `document` and `window` hear it too. */
export type PorchlightEvent<Name extends keyof PorchlightEvents = keyof PorchlightEvents> = CustomEvent<
  {
    site: string
    /** Tells two forms of one site on one page apart. */
    instance: string
  } & PorchlightEvents[Name]
>

/** The detail of any event: what only some events have may be missing. */
export type PorchlightDetail = { site: string; instance: string } & Partial<
  PorchlightEvents["step"] & PorchlightEvents["accepted"] & PorchlightEvents["failed"]
>

/**
 * What a page knows of its visitor and may fill in. A value is used if the form has such a field, the value fits, and the
 * visitor has not entered anything there.
 */
export interface PorchlightValues {
  name?: string | undefined
  phone?: string | undefined
  email?: string | undefined
  /** The id of a service of the site. */
  service?: string | undefined
  details?: string | undefined
  customerType?: "residential" | "commercial" | undefined
  returning?: boolean | undefined
  address?:
    | {
        street?: string | undefined
        unit?: string | undefined
        city?: string | undefined
        state?: string | undefined
        zip?: string | undefined
      }
    | undefined
  /** A day as `2026-12-01`. */
  preferred?: { date?: string | undefined; window?: "morning" | "afternoon" | "any" | undefined } | undefined
}

/** The options of `open`. */
export interface PorchlightWish {
  /** Whose form; by default that of the first site on the page. */
  site?: string | undefined
  /** The id of a service that is chosen from the start. */
  service?: string | undefined
}

/** What can be pushed onto `window.Porchlight`, before and after the widget has come. */
export type PorchlightCommand =
  | ["open", PorchlightWish?]
  | ["close"]
  | ["prefill", PorchlightValues]
  /** Whether the visitor agreed that we remember, over the pages of a visit, where they came from. */
  | ["consent", boolean]
  /** Calls the listener at each event from then on. */
  | ["on", keyof PorchlightEvents, (detail: PorchlightDetail) => void]

/** What a page can ask of its forms. */
export interface Porchlight {
  readonly version: string
  push(...commands: PorchlightCommand[]): void
  /** Opens the dialog. */
  open(wish?: PorchlightWish): void
  /** Closes it; what was typed stays in it. */
  close(): void
  /** Fills in what the page knows already; never over what the visitor typed. */
  prefill(values: PorchlightValues): void
  /** @returns a function that takes the listener off again */
  on<Name extends keyof PorchlightEvents>(
    event: Name,
    listener: (detail: PorchlightEvent<Name>["detail"]) => void,
  ): () => void
}

/** The attributes of `<porchlight-booking>`. */
export interface PorchlightAttributes {
  /** Where the Porchlight server is: `https://book.example`. */
  base?: string | undefined
  /** The site's name in the server's configuration. */
  site?: string | undefined
  /**
   * `inline`, the default: the form stands where the element does. `button`: a floating button opens it in a dialog.
   * `none`: only `open` does.
   */
  mode?: "inline" | "button" | "none" | undefined
  /** By default the page's language, else the browser's. */
  lang?: string | undefined
  /** A service that is chosen from the start. */
  service?: string | undefined
  /** By default light or dark as the page is. `auto` follows the visitor's system. */
  theme?: "light" | "dark" | "auto" | undefined
  /** The contractor's phone number, for when nothing can be fetched. */
  phone?: string | undefined
  /** Also pushes every event to `window.dataLayer`. */
  datalayer?: "" | true | undefined
  "button-text"?: string | undefined
  "button-place"?: "bottom-right" | "bottom-left" | undefined
}

/** The element behind `<porchlight-booking>`. */
export interface PorchlightBooking extends HTMLElement {}

type EventsByType = { [Name in keyof PorchlightEvents as `porchlight:${Name}`]: PorchlightEvent<Name> }

declare global {
  interface Window {
    /** A list to push commands onto until the widget has come, and then the whole API. */
    Porchlight?: Porchlight | PorchlightCommand[]
  }
  interface HTMLElementTagNameMap {
    "porchlight-booking": PorchlightBooking
  }
  interface GlobalEventHandlersEventMap extends EventsByType {}
}
