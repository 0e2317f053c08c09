import { type Breaker, CLOSED } from "../ledger/breaker.ts"
import type { Doubt, Refusal, RefusalReason } from "../servicetitan/outcome.ts"
import type { DeliveryEvent } from "./events.ts"

/** What a call tells of the site's way to ServiceTitan, whatever became of the booking. */
export type Health =
  | { kind: "up" }
  /** No other booking of the site would fare better. */
  | { kind: "down"; reason: RefusalReason; retryAt?: number | undefined }
  /** It may have been this booking alone. */
  | { kind: "doubtful"; reason: Doubt["cause"]; retryAt?: number | undefined }

const UP: Health = { kind: "up" }

/** Refusals that are about the booking and not about whoever sends it. */
const OF_THE_BOOKING: readonly RefusalReason[] = ["invalid", "rejected"]

/**
 * What an event of delivery tells of the site; undefined where ServiceTitan was not asked.
 *
 * @param made whether the booking was surely made before: a 404 is then about it, and otherwise about the route
 */
export const healthOf = (event: DeliveryEvent, made: boolean): Health | undefined => {
  switch (event.kind) {
    case "created":
    case "contact_added":
    case "contact_told":
    case "not_found":
      return UP
    case "refused":
      return afterRefusal(event.refusal, made)
    case "doubt":
      return afterDoubt(event.doubt)
    case "look_failed":
      return "reason" in event.failure ? afterRefusal(event.failure, made) : afterDoubt(event.failure)
    case "site_missing":
    case "unmappable":
      return undefined
  }
}

const afterRefusal = ({ reason, retryAt }: Refusal, made: boolean): Health =>
  OF_THE_BOOKING.includes(reason) || (made && reason === "not_found") ? UP : { kind: "down", reason, retryAt }

const afterDoubt = ({ cause, retryAt }: Doubt): Health => ({ kind: "doubtful", reason: cause, retryAt })

const SECOND = 1000
const MINUTE = 60 * SECOND

/** Longest pause before each further probe. */
const PAUSES = [2 * SECOND, 10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE]
const LONGEST_PAUSE = 5 * MINUTE

/** When this many different bookings in a row come to nothing, it is no longer the bookings' fault. */
const DOUBTS = 5

export type Call = {
  /** The booking that it was for. */
  booking: number
  startedAt: number
  /** ms since the epoch */
  now: number
  /** From 0 up to but not including 1. */
  random: number
}

/**
 * Where a site's breaker stands after a call. It opens at once where the credentials, the route or the gateway failed, and
 * after several bookings in a row of unknown fate; a probe that comes through closes it, one that does not makes the next
 * pause longer.
 *
 * @returns the breaker itself where nothing has changed
 */
export const advanceBreaker = (breaker: Breaker, health: Health | undefined, call: Call): Breaker => {
  const { openedAt } = breaker
  if (openedAt === undefined) return health ? whileClosed(breaker, health, call) : breaker
  // This call was under way when the breaker opened, and says nothing about ServiceTitan now.
  if (call.startedAt <= openedAt) return breaker
  if (health?.kind === "up") return CLOSED
  return health ? open(breaker, health, call) : { ...breaker, pausedUntil: call.now }
}

const whileClosed = (breaker: Breaker, health: Health, call: Call): Breaker => {
  if (health.kind === "up") return breaker.failures === 0 ? breaker : CLOSED
  if (health.kind === "down" || asksForLater(health, call.now)) return open(breaker, health, call)
  if (breaker.lastFailed === call.booking) return breaker
  const counted = { ...breaker, failures: breaker.failures + 1, lastFailed: call.booking }
  return counted.failures < DOUBTS ? counted : open(counted, health, call)
}

/** From here on it is an outage and not the odd failure: probes have failed as well. */
const TRIPS_OF_AN_OUTAGE = 3

/** Whether the site is back after an outage, in which its bookings have put off their next tries for long. */
export const endsOutage = (before: Breaker, after: Breaker): boolean =>
  before.trips >= TRIPS_OF_AN_OUTAGE && after.openedAt === undefined

const asksForLater = ({ retryAt }: { retryAt?: number | undefined }, now: number) =>
  retryAt !== undefined && retryAt > now

const open = (breaker: Breaker, health: Exclude<Health, { kind: "up" }>, call: Call): Breaker => ({
  pausedUntil: endOfPause(breaker, health, call),
  openedAt: breaker.openedAt ?? call.now,
  reason: health.reason,
  trips: breaker.trips + 1,
  failures: breaker.failures,
  lastFailed: breaker.lastFailed,
})

/**
 * When the next probe may go: when the gateway asks for it. One that fails at the very moment that it names, time and again, is down, and
 * is then asked no sooner than without its word: else it would be asked every second for as long as it says so. One that counts our calls
 * (429) is up, and knows when it will take one.
 */
const endOfPause = (
  { trips }: Breaker,
  { reason, retryAt }: Exclude<Health, { kind: "up" }>,
  { now, random }: Call,
): number => {
  const longest = PAUSES[trips] ?? LONGEST_PAUSE
  // At least half of it, so that the sites come back neither all together nor at once.
  const ours = now + Math.round(longest * (0.5 + random / 2))
  if (retryAt === undefined || retryAt <= now) return ours
  return trips < TRIPS_OF_AN_OUTAGE || reason === "rate_limited" ? retryAt : Math.max(retryAt, ours)
}
