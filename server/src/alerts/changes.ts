import type { AlertKind, Thresholds, Told, Trouble } from "../ledger/alert-book.ts"
import type { RefusalReason } from "../servicetitan/outcome.ts"

const MINUTE = 60_000

const WAITS_TOO_LONG_MS = 15 * MINUTE
const SHUT_OUT_MS = MINUTE
/** A trouble that comes and goes is not told again before. */
const QUIET_MS = 15 * MINUTE
/** More of the same is told again no sooner than this. Robots come each hour: who is told each time looks no more. */
const AGAIN_MS: Partial<Record<AlertKind, number>> = { attention: 60 * MINUTE, quarantine: 24 * 60 * MINUTE }

/** What only somebody with the site's credentials and configuration can mend. */
const SHUT_OUT: readonly RefusalReason[] = ["credentials", "forbidden", "not_found", "misrouted", "token_unavailable"]

/** What counts as trouble at this moment. */
export const thresholdsAt = (now: number): Thresholds => ({
  waitingSince: now - WAITS_TOO_LONG_MS,
  pausedSince: now - SHUT_OUT_MS,
  reasons: SHUT_OUT,
})

/** Whatever was told before this has no bearing on what is told now, unless it still goes on. */
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
 * What there is to tell: trouble that is new, trouble that has grown where somebody must look at each, trouble that is over. Pure, so that every course of
 * things can be tested with a clock of the test's own.
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

/** Either way, since a clock may be set back: what was told "tomorrow" must not keep us silent until then. */
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
