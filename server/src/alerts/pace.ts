import type { Notice } from "../ledger/alert-book.ts"

const MINUTE = 60_000

/** Whoever rings each minute may be a little early. */
const SLACK_MS = 5000

/**
 * How long each further notice lets things gather. Where there is more to tell each minute, such as while one site after the other
 * stops getting through, nobody is told each minute.
 */
const GATHERS = [MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE]
const LONGEST = 15 * MINUTE

/**
 * After so long without a notice, the next one is a first one again. After less, two beginnings would fall into one hour, with ten
 * notices in it instead of eight.
 */
const OVER_MS = 4 * LONGEST

/** How many notices came shortly before one that is made now. */
export const streakAt = (now: number, last: Notice | undefined): number =>
  last === undefined || Math.abs(now - last.madeAt) >= OVER_MS ? 0 : last.streak + 1

/** Whether a new notice may be made. */
export const hasGathered = (now: number, last: Notice | undefined): boolean =>
  last === undefined || Math.abs(now - last.madeAt) >= (GATHERS[last.streak] ?? LONGEST) - SLACK_MS

/** Whether the receiver was asked within the last minute: it is never asked more often, also by a process that starts anew all the time. */
export const wasTriedJustNow = (now: number, last: Notice | undefined): boolean =>
  last?.triedAt !== undefined && Math.abs(now - last.triedAt) < MINUTE - SLACK_MS
