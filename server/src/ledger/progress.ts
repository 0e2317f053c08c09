import type { BookingState } from "@porchlight/shared/operator/choices"
import type { StoredBooking } from "./stored-booking.ts"

/** A number for each state. */
export type StateCounts = Record<BookingState, number>

export const countStates = (count: (state: BookingState) => number): StateCounts => ({
  waiting: count("waiting"),
  delivered: count("delivered"),
  attention: count("attention"),
  handled: count("handled"),
  quarantined: count("quarantined"),
})

/** How far a booking has come on its way to ServiceTitan. Each step is recorded here before and after it is taken. */
export type Progress = {
  /** `attention`: somebody must look at it; it is kept, never dropped. */
  state: Exclude<BookingState, "handled" | "quarantined">
  /** Why it needs attention, as a code. */
  reason?: string
  /** When the next step is due, ms since the epoch. */
  nextAt: number
  /** Failed tries of the current step. */
  tries: number
  /**
   * When the current step was last sent, while nobody knows what became of it. Written before the sending, so that a
   * crash in flight leaves an unknown step and not an unsent one.
   */
  sentAt?: number
  /** Whether a step of unknown fate was looked up in vain already. */
  looked: boolean
  /** ServiceTitan's id of the booking, once it is surely made. */
  crmId?: string
  /** How many contacts beyond the first are surely added, or told in the summary where they were refused. */
  contactsAdded: number
  /** What ServiceTitan refused and the booking goes without. */
  leftOut: readonly string[]
}

/** A booking that is due, under a lease: nobody else works on it until `leaseUntil`. */
export type DueBooking = {
  id: number
  site: string
  stored: StoredBooking
  /** From when the time to deliver it counts: when it was received, or last replayed by an operator. ms since the epoch. */
  since: number
  progress: Progress
  /** Whether it has the marks by which its person is found again, and the reference of an earlier booking of theirs. */
  known: { marked: boolean; linkedTo?: string | undefined }
  leaseUntil: number
}

/** One try of one step, for the operator. Holds no contact data. */
export type Attempt = { at: number; step: string; outcome: string; status?: number; detail?: string }
