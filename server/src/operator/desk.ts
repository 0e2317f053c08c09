import type { FieldError, ProblemCode } from "@porchlight/shared"
import type { BookingState, HandledBy } from "@porchlight/shared/operator/choices"
import type { AuditView, BookingDetail, BookingView, SiteView } from "@porchlight/shared/operator/views"
import type { Filter, Position } from "../ledger/desk.ts"

export type { Filter, Position } from "../ledger/desk.ts"
export { PartlyErased } from "../privacy/partly-erased.ts"

/** Why a booking is not as it must be for what was asked. */
export type Conflict = Extract<
  ProblemCode,
  | "already_delivered"
  | "already_made"
  | "already_handled"
  | "erased"
  | "quarantined"
  | "not_quarantined"
  | "being_delivered"
  | "fate_unknown"
  | "not_set_aside"
>

/** What became of a change. */
export type Changed =
  | { kind: "done"; booking: BookingView }
  | { kind: "unknown_booking" }
  | { kind: "conflict"; code: Conflict }

/** What became of an edit. */
export type Edited = Changed | { kind: "unknown_site" } | { kind: "invalid"; errors: FieldError[] }

/** `unanswered`: sites whose ledger did not answer, and of which nothing is told. */
export type Partly = { unanswered?: string[] | undefined }

/** How many bookings there are, of the sites that answered. */
export type Counted = Partly & { count: number }

/** What became of a change of many. `count`: how many were changed; or how many there are now, and nothing was changed. */
export type ChangedMany = ({ kind: "done" } & Counted) | { kind: "count_changed"; count: number }

/** Lists go site by site, in the order of their ids. A page may be shorter than its limit and still be followed by another. */
export type Page<Item, From> = Partly & { items: Item[]; next?: From | undefined }

/**
 * What an operator may ask: the same of one ledger and of many. Arguments and answers are plain data, so that they may
 * travel from one object to another.
 */
export type Desk = {
  /** Whether there is such a site: one that is configured, or that has had a booking. */
  knows(site: string): Promise<boolean>
  sites(query: { after?: string | undefined; limit: number }): Promise<Page<SiteView, string>>
  bookings(query: BookingsQuery): Promise<Page<BookingView, Position>>
  /** @param reveal whether to show the contact data in full, which is written to the audit first */
  booking(site: string, reference: string, reveal: boolean): Promise<BookingDetail | undefined>
  /** Sends it on its way again, or tries it now if it waits. */
  replay(site: string, reference: string): Promise<Changed>
  /** Takes it off the list: somebody has dealt with it. */
  handle(site: string, reference: string, how: HandledBy | undefined): Promise<Changed>
  /** Puts a corrected booking in its place and sends that. The reference stays. */
  edit(site: string, reference: string, body: unknown): Promise<Edited>
  /** How many bookings need attention. */
  count(filter: Filter): Promise<Counted>
  /** Replays all of them, if there are still `expected`. */
  replayMany(filter: Filter, expected: number): Promise<ChangedMany>
  audit(query: AuditQuery): Promise<Page<AuditView, Position>>
}

type BookingsQuery = {
  state: BookingState
  site?: string | undefined
  from?: Position | undefined
  limit: number
}

type AuditQuery = { site?: string | undefined; from?: Position | undefined; limit: number }
