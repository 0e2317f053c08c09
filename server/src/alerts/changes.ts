import type { AlertKind, Thresholds, Told, Trouble } from "../ledger/alert-book.ts"
import type { RefusalReason } from "../servicetitan/outcome.ts"

const MINUTE = 60_000

const WAITS_TOO_LONG_MS = 15 * MINUTE
const SHUT_OUT_MS = MINUTE
/** A trouble that comes and goes is told at most this often. */
const QUIET_MS = 15 * MINUTE
/** Growth of a known trouble is told at most this often. Robots come every hour, and an operator who is told each time stops looking. */
const AGAIN_MS: Partial<Record<AlertKind, number>> = { attention: 60 * MINUTE, quarantine: 24 * 60 * MINUTE }

/** What only somebody with the site's credentials and configuration can mend. */
const SHUT_OUT: readonly RefusalReason[] = ["credentials", "forbidden", "not_found", "misrouted", "token_unavailable"]

/** What counts as trouble at this moment. */
export const thresholdsAt = (now: number): Thresholds => ({
  waitingSince: now - WAITS_TOO_LONG_MS,
  pausedSince: now - SHUT_OUT_MS,
  reasons: SHUT_OUT,
})

/** What was told before this no longer matters, unless the trouble still goes on. */
export const remembersSince = (now: number): number => now - QUIET_MS

/** What the operator does not know yet of one site. Plain data. */
export type Change = {
  change: "raised" | "grown" | "recovered"
  site: string
  kind: AlertKind
  /** How many bookings it holds up; 0 where it is over. */
  count: number
  /** When the oldest of them was received, ms since the epoch. */
  oldestAt?: number | undefined
  reason?: string | undefined
  /** When the trouble was first told; now, where this is the first time. */
  raisedAt: number
}

/**
 * What there is to tell: trouble that is new, trouble that has grown where somebody must look at each booking, and trouble that is
 * over. Pure, so that every course of events can be tested with the test's own clock.
 *
 * @param told what the operator was last told of each site and kind
 */
export const changesOf = (troubles: readonly Trouble[], told: readonly Told[], now: number): Change[] => {
  const before = new Map(told.map((alert) => [keyOf(alert), alert]))
  const current = new Set(troubles.map(keyOf))
  const recovered = told
    .filter((alert) => alert.state === "raised" && !current.has(keyOf(alert)))
    .map(({ site, kind, raisedAt }): Change => ({ change: "recovered", site, kind, count: 0, raisedAt }))
  return [...troubles.flatMap((trouble) => tellOf(trouble, before.get(keyOf(trouble)), now)), ...recovered]
}

const keyOf = ({ site, kind }: { site: string; kind: AlertKind }) => `${kind} ${site}`

const tellOf = (trouble: Trouble, before: Told | undefined, now: number): Change[] => {
  if (before?.state === "raised") {
    const isTime = apart(now, before.toldAt) >= (AGAIN_MS[trouble.kind] ?? Number.POSITIVE_INFINITY)
    return isTime && trouble.count > before.count ? [{ change: "grown", ...trouble, raisedAt: before.raisedAt }] : []
  }
  const cameBack = before !== undefined && apart(now, before.toldAt) < QUIET_MS
  return cameBack ? [] : [{ change: "raised", ...trouble, raisedAt: now }]
}

/** In either direction: after the clock was set back, what was told "tomorrow" must not keep us silent until then. */
const apart = (a: number, b: number) => Math.abs(a - b)

/** What the operator knows once a change was told. */
export const toldBy = ({ change, site, kind, count, raisedAt }: Change, at: number): Told => ({
  site,
  kind,
  state: change === "recovered" ? "recovered" : "raised",
  raisedAt,
  toldAt: at,
  count,
})
