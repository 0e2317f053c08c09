import type { Progress } from "../ledger/progress.ts"
import type { Refusal, RefusalReason } from "../servicetitan/outcome.ts"
import type { DeliveryEvent } from "./events.ts"
import { leaveOut } from "./leave-out.ts"
import { furtherContact, type OptionalPart } from "./payload.ts"
import { FIRST_LOOK_MS, GIVE_UP_AFTER_MS, LAST_LOOK_MS, retryDelay } from "./schedule.ts"

export type Moment = {
  /** ms since the epoch */
  now: number
  /** From 0 up to but not including 1. */
  random: number
  /** When its 72 hours began: when the booking was received, or last replayed. ms since the epoch. */
  since: number
  /** The optional parts that the booking is sent with. */
  optionalParts: readonly OptionalPart[]
  /** How many contacts the booking has beyond the one that is created with it. */
  furtherContacts: number
}

/** Why a booking comes to need attention, as a code. The operator reads a sentence for each. */
export type AttentionReason =
  | RefusalReason
  | "booking_refused"
  | "contact_refused"
  | "unknown_outcome"
  | "site_missing"
  | "unmappable"

/** The step is about to be sent: from here on its fate is unknown until an event settles it. */
export const markSent = (progress: Progress, now: number): Progress => ({
  ...progress,
  sentAt: now,
  looked: false,
  nextAt: now + FIRST_LOOK_MS,
})

/** Whether the next contact was refused: it is then written into the booking's summary instead of being added. */
export const mustTellContact = ({ crmId, contactsAdded, leftOut }: Progress): boolean =>
  crmId !== undefined && leftOut.includes(furtherContact(contactsAdded))

/**
 * Where a booking stands after an event. This is the whole state machine of delivery. It is pure, so that every path through it
 * can be tested with the test's own clock and random numbers.
 */
export const advance = (progress: Progress, event: DeliveryEvent, moment: Moment): Progress => {
  switch (event.kind) {
    case "created":
      return settled({ ...progress, crmId: event.crmId }, moment)
    case "contact_added":
    case "contact_told":
      return settled({ ...progress, contactsAdded: progress.contactsAdded + 1 }, moment)
    case "refused":
      return afterRefusal(progress, event.refusal, moment)
    case "doubt":
      return unsettled(progress, event.doubt.retryAt, moment)
    case "not_found":
      return afterLookingInVain(progress, moment)
    case "look_failed":
      return later(progress, "unknown_outcome", event.failure.retryAt, moment)
    case "site_missing":
    case "unmappable":
      return later(progress, event.kind, undefined, moment)
  }
}

/** A step is surely made: on to the next one, or done. */
const settled = (progress: Progress, moment: Moment): Progress => {
  const isDone = progress.contactsAdded >= moment.furtherContacts
  return {
    ...progress,
    state: isDone ? "delivered" : "waiting",
    nextAt: moment.now,
    tries: 0,
    sentAt: isDone || !mayBeFurther(progress, moment) ? undefined : progress.sentAt,
    looked: false,
  }
}

/**
 * It was sent before its time began anew: the ledger was restored from a copy, and the booking may have come further than that
 * copy knows. So the steps that follow are looked up too before they are sent.
 */
const mayBeFurther = ({ sentAt }: Progress, { since }: Moment): boolean => sentAt !== undefined && sentAt < since

/** A step is surely not made. */
const afterRefusal = (progress: Progress, refusal: Refusal, moment: Moment): Progress => {
  const unsent = { ...progress, sentAt: undefined, looked: false }
  if (refusal.reason !== "invalid") return later(unsent, refusal.reason, refusal.retryAt, moment)
  return progress.crmId === undefined
    ? withoutRefusedParts(unsent, refusal.fields ?? [], moment)
    : withoutRefusedContact(unsent, moment)
}

/** The same body would be refused again, so the booking goes without what may have been the fault. */
const withoutRefusedParts = (progress: Progress, fields: readonly string[], moment: Moment): Progress => {
  const leftOut = leaveOut(fields, moment.optionalParts, progress.leftOut)
  if (!leftOut) return setAside(progress, "booking_refused")
  return { ...progress, leftOut, nextAt: moment.now }
}

/** The booking is there, and the office can read a contact in its summary as well. */
const withoutRefusedContact = (progress: Progress, { now }: Moment): Progress => {
  if (mustTellContact(progress)) return setAside(progress, "contact_refused")
  return { ...progress, leftOut: [...progress.leftOut, furtherContact(progress.contactsAdded)], nextAt: now, tries: 0 }
}

/**
 * Nobody knows whether the step was made, so it is looked up, but not before its first look is due. Writing a summary twice does
 * no harm, so that step is simply repeated.
 */
const unsettled = (progress: Progress, retryAt: number | undefined, moment: Moment): Progress => {
  if (mustTellContact(progress)) return later(progress, "unknown_outcome", retryAt, moment)
  const firstLook = (progress.sentAt ?? moment.now) + FIRST_LOOK_MS
  return { ...progress, nextAt: Math.max(firstLook, retryAt ?? 0) }
}

/**
 * Nothing was found. That is believed only the second time, and the two looks are always as far apart as usual: after a restart, or
 * on a clock that was set forward, the first one may come at any time.
 */
const afterLookingInVain = (progress: Progress, moment: Moment): Progress => {
  const lastLook = (progress.sentAt ?? moment.now) + LAST_LOOK_MS
  if (!progress.looked || moment.now < lastLook) {
    const nextAt = Math.max(lastLook, moment.now + LAST_LOOK_MS - FIRST_LOOK_MS)
    return { ...progress, looked: true, nextAt }
  }
  return later({ ...progress, sentAt: undefined, looked: false }, "unknown_outcome", undefined, moment)
}

/**
 * The same step again later. Coming back when ServiceTitan asks for it is no failed try. A `Retry-After` of zero asks for nothing:
 * obeyed to the letter, it would be a loop without a pause.
 */
const later = (progress: Progress, reason: AttentionReason, retryAt: number | undefined, moment: Moment): Progress => {
  const { now, random, since } = moment
  const asked = retryAt !== undefined && retryAt > now
  const tries = asked ? progress.tries : progress.tries + 1
  const nextAt = asked ? retryAt : now + retryDelay(tries, random)
  if (nextAt - since > GIVE_UP_AFTER_MS) return setAside({ ...progress, tries }, reason)
  return { ...progress, tries, nextAt }
}

const setAside = (progress: Progress, reason: AttentionReason): Progress => ({
  ...progress,
  state: "attention",
  reason,
})
