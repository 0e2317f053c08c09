import type { Language } from "@porchlight/shared/limits"
import type { FieldError } from "@porchlight/shared/problem"
import type { ServedSite } from "@porchlight/shared/site"
import type { Values } from "../src/form/values.ts"

export type { Values }

/** Whose page it is, as the server sees it. */
export type Page = {
  site: ServedSite
  language: Language
  /** The page's address as the visitor's browser has it, with its query. */
  address: string
  /** The contractor's own website, for a link back. */
  website: string | undefined
  now: Date
}

/** What goes with a form that is sent without scripts beside what was typed. */
export type Hidden = {
  /** The idempotency key. */
  key: string
  /** Shows later that somebody had the page before they sent it. */
  token: string
  /** The language that the form was shown in. */
  lang: Language
  /** The page that led here, as far as the browser tells. */
  referrer: string
}

/** What came of sending the form, where it is shown again. */
export type Trouble =
  /** These fields need another look. */
  | { kind: "refused"; errors: readonly FieldError[] }
  /** It was not taken, and nothing is wrong with it. `retryAfter` in seconds. */
  | { kind: "busy"; retryAfter: number }

export type FormView = {
  values: Values
  hidden: Hidden
  /** The page is the answer to the form: it stands at the address to which that was sent, and is kept nowhere. */
  isAnswer?: boolean
  trouble?: Trouble | undefined
}

export type ReceiptView = {
  reference: string
  /** An older version of the request arrived, from before the visitor changed something. */
  earlier: boolean
}

/** A page, drawn. The HTML in it is safe as it is. */
export type Drawn = {
  /** Address of the style sheet of all hosted pages. */
  stylesheet: string
  /** What this site's theme adds to it, as CSS. */
  styles: string
  /** Addresses of the modules that bring the page to life: the first is to be run, the others are fetched by it. */
  modules: readonly string[]
  /** What stands in the body. */
  body: string
}

/** What the server needs to know of the form. */
export type HostedForm = {
  /** What stands in the form at first: what the page's address says, of what the site allows. */
  begin(page: Page): Values
  /** What was typed, out of a form as a browser sends it. What the site does not ask for is left out. */
  read(page: Page, sent: URLSearchParams): Values
  /** Everything that is wrong with it, in the order of the form. */
  findFaults(page: Page, values: Values, hidden: Hidden): FieldError[]
  /** The body of `POST /v1/sites/{site}/bookings`. */
  compose(page: Page, values: Values, hidden: Hidden): unknown
  /** The style sheet and styles of the site's pages, for one that has nothing of the form. */
  stylesOf(site: ServedSite): Pick<Drawn, "stylesheet" | "styles">
  drawForm(page: Page, view: FormView): Drawn
  drawReceipt(page: Page, view: ReceiptView): Drawn
}

/** Built from `server.tsx`. */
export declare const hostedForm: HostedForm
