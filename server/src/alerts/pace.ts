import type { Notice } from "../ledger/alert-book.ts"

const MINUTE = 60_000

/** A timer that rings each minute may be a little early. */
const SLACK_MS = 5000

/**
 * How long each further notice waits for more to tell. While one site after another stops getting through, the operator is not
 * told every minute.
 */
const GATHERS = [MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE]
const LONGEST = 15 * MINUTE

/**
 * After this long without a notice, the next one counts as the first again. If it were less, two series could begin within one
 * hour, with ten notices in it instead of eight.
 */
const OVER_MS = 4 * LONGEST

/** How many notices came shortly before one that is made now. */
export const streakAt = (now: number, last: Notice | undefined): number =>
  last === undefined || Math.abs(now - last.madeAt) >= OVER_MS ? 0 : last.streak + 1

/** Whether a new notice may be made. */
export const hasGathered = (now: number, last: Notice | undefined): boolean =>
  last === undefined || Math.abs(now - last.madeAt) >= (GATHERS[last.streak] ?? LONGEST) - SLACK_MS

/** Whether the receiver was tried within the last minute. It never is more often, not even by a process that keeps restarting. */
export const wasTriedJustNow = (now: number, last: Notice | undefined): boolean =>
  last?.triedAt !== undefined && Math.abs(now - last.triedAt) < MINUTE - SLACK_MS
