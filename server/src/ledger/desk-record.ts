import type { Booking } from "@porchlight/shared"
import { BOOKING_STATES, type BookingState } from "@porchlight/shared/operator/choices"
import type { Breaker } from "./breaker.ts"
import { numberOf, textOf } from "./columns.ts"
import type { Row } from "./database.ts"
import type { Keyring } from "./keys/keyring.ts"
import { countStates, type StateCounts } from "./progress.ts"
import { breakerOf, progressOf } from "./rows.ts"
import { openBooking, type SealedBooking } from "./sealed-booking.ts"

/** A booking as the operator's desk has it, opened. Times are ms since the epoch. */
export type BookingRecord = {
  id: number
  site: string
  reference: string
  state: BookingState
  reason?: string | undefined
  receivedAt: number
  /** When its 72 hours began. */
  since: number
  nextAt: number
  /** Whether it is being delivered right now. */
  leased: boolean
  tries: number
  /** When a step was sent whose fate nobody knows yet. */
  sentAt?: number | undefined
  crmId?: string | undefined
  /** The reference of an earlier booking of the same person. */
  linkedTo?: string | undefined
  /** When its contact data was erased. */
  erasedAt?: number | undefined
  leftOut: readonly string[]
  /** Undefined where it cannot be opened any more, or was erased. */
  booking?: Booking | undefined
  /** What stood beside the box of text messages, where it was ticked. */
  consentShown?: string | undefined
  /** Why it was quarantined, whatever became of it since. */
  suspicion: readonly string[]
}

export type AttemptRecord = {
  at: number
  step: string
  outcome: string
  status?: number | undefined
  detail?: string | undefined
  nextAt?: number | undefined
}

export type SiteRecord = {
  site: string
  counts: StateCounts
  /** When the booking that has waited longest was received. */
  oldestWaiting?: number | undefined
  breaker: Breaker
}

export type AuditRecord = {
  id: number
  at: number
  action: string
  site?: string | undefined
  reference?: string | undefined
  detail?: string | undefined
}

const stateOf = (value: unknown): BookingState => BOOKING_STATES.find((state) => state === value) ?? "attention"

export const bookingRecord = (row: Row, keyring: Keyring): BookingRecord => {
  const { tries, sentAt, crmId, leftOut, nextAt } = progressOf(row)
  return {
    id: Number(row.id),
    site: String(row.site),
    reference: String(row.reference),
    state: stateOf(row.state),
    reason: textOf(row.reason),
    receivedAt: Number(row.received_at),
    since: Number(row.since),
    nextAt,
    leased: row.lease_until !== null,
    tries,
    sentAt,
    crmId,
    linkedTo: textOf(row.linked_to),
    erasedAt: numberOf(row.erased_at),
    leftOut,
    suspicion: textOf(row.suspicion)?.split(",") ?? [],
    ...(row.holds === "booking" && opened(row, keyring)),
  }
}

const opened = (row: Row, keyring: Keyring): Partial<SealedBooking> => {
  try {
    return openBooking(keyring, row)
  } catch {
    return {}
  }
}

export const attemptRecord = (row: Row): AttemptRecord => ({
  at: Number(row.at),
  step: String(row.step),
  outcome: String(row.outcome),
  status: numberOf(row.status),
  detail: textOf(row.detail),
  nextAt: numberOf(row.next_at),
})

/** @param tallies rows of this and other sites: how many bookings are in each state */
export const siteRecord = (row: Row, tallies: readonly Row[]): SiteRecord => {
  const count = (state: BookingState) =>
    Number(tallies.find(({ site, name }) => site === row.site && name === `state:${state}`)?.count ?? 0)
  return {
    site: String(row.site),
    counts: countStates(count),
    oldestWaiting: numberOf(row.oldest_waiting),
    breaker: breakerOf(row),
  }
}

export const auditRecord = (row: Row): AuditRecord => ({
  id: Number(row.id),
  at: Number(row.at),
  action: String(row.action),
  site: textOf(row.site),
  reference: textOf(row.reference),
  detail: textOf(row.detail),
})
