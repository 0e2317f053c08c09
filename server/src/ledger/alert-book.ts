import * as sql from "./alert-statements.ts"
import { numberOf, textOf } from "./columns.ts"
import type { Database, Row } from "./database.ts"

/**
 * `waiting`: a booking has waited too long. `attention`: somebody must look at a booking. `credentials`: ServiceTitan does not let
 * the site in. `quarantine`: a request looked like a robot's, and waits for somebody to tell whether it is.
 */
export const ALERT_KINDS = ["waiting", "attention", "credentials", "quarantine"] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** A trouble that a site is in now. */
export type Trouble = {
  site: string
  kind: AlertKind
  /** How many bookings it holds up. */
  count: number
  /** When the oldest of them was received, ms since the epoch; undefined where there is none. */
  oldestAt?: number | undefined
  /** Why, as a code; undefined where nothing is known but that they wait. */
  reason?: string | undefined
}

/** What the operator was last told of a trouble. */
export type Told = {
  site: string
  kind: AlertKind
  state: "raised" | "recovered"
  /** When it was first told, ms since the epoch. */
  raisedAt: number
  /** When it was last told. */
  toldAt: number
  /** How many bookings it held up by then; where some have been dealt with since, how many it holds up now. */
  count: number
}

/** What is sent to the operator; each further try repeats the words of the first. */
export type Notice = {
  id: string
  /** ms since the epoch */
  madeAt: number
  body: string
  /** What holds once the receiver has taken it. */
  told: readonly Told[]
  /** How many notices came shortly before it. */
  streak: number
  triedAt?: number | undefined
  takenAt?: number | undefined
}

/** What counts as trouble. */
export type Thresholds = {
  /** Bookings that were received before this wait too long. ms since the epoch */
  waitingSince: number
  /** Sites that were paused before this, for one of these reasons. */
  pausedSince: number
  reasons: readonly string[]
}

export type AlertBook = ReturnType<typeof openAlertBook>

/** What a ledger that {@link openLedger} has opened knows of trouble, and of what was told of it. Plain data in and out. */
export const openAlertBook = (database: Database) => ({
  /** Reads the tallies and one row for each site that is in trouble, however many bookings there are. */
  troubles: async ({ waitingSince, pausedSince, reasons }: Thresholds): Promise<Trouble[]> => {
    const [waiting, attention, credentials, quarantine] = await Promise.all([
      database.query(sql.SITES_WAITING, waitingSince),
      database.query(sql.SITES_WITH_ATTENTION),
      database.query(sql.SITES_SHUT_OUT, pausedSince, JSON.stringify(reasons)),
      database.query(sql.SITES_WITH_QUARANTINE),
    ])
    return [
      ...waiting.map((row) => troubleOf("waiting", row)),
      ...attention.map((row) => troubleOf("attention", row)),
      ...credentials.map((row) => troubleOf("credentials", row)),
      ...quarantine.map((row) => troubleOf("quarantine", row)),
    ]
  },

  /** What was told, where it is still going on or was told since. */
  told: async (since: number): Promise<Told[]> => (await database.query(sql.TOLD, since)).map(toldOf),

  /**
   * Notes what was told. A site where some bookings have been dealt with since is noted with those that are left, so that
   * one more is seen to be one more.
   */
  note: async (told: readonly Told[]): Promise<void> => {
    await database.batch([{ sql: sql.NOTE, values: [JSON.stringify(told)] }])
  },
  noteFewer: async (): Promise<void> => {
    if ((await database.query(sql.HAS_FEWER)).length === 0) return
    await database.batch([{ sql: sql.NOTE_FEWER }])
  },

  /** The notice that was made last. */
  lastNotice: async (): Promise<Notice | undefined> => {
    const [row] = await database.query(sql.LAST_NOTICE)
    return row && noticeOf(row)
  },
  /** Keeps a notice until it is taken, in place of the one before. */
  keepNotice: async ({ id, madeAt, body, told, streak }: Notice): Promise<void> => {
    const values = [id, madeAt, body, JSON.stringify(told), streak]
    await database.batch([{ sql: sql.FORGET_NOTICES }, { sql: sql.KEEP_NOTICE, values }])
  },
  noticeTried: async (id: string, at: number): Promise<void> => {
    await database.batch([{ sql: sql.NOTICE_TRIED, values: [id, at] }])
  },
  noticeTaken: async (id: string, at: number): Promise<void> => {
    await database.batch([{ sql: sql.NOTICE_TAKEN, values: [id, at] }])
  },
})

const troubleOf = (kind: AlertKind, row: Row): Trouble => ({
  site: String(row.site),
  kind,
  count: Number(row.count),
  oldestAt: numberOf(row.oldest_at),
  reason: textOf(row.reason),
})

const isKind = (kind: unknown): kind is AlertKind => ALERT_KINDS.some((known) => known === kind)

const toldOf = (row: Row): Told => {
  const { kind } = row
  if (!isKind(kind)) throw new TypeError("The ledger tells of an alert of no known kind.")
  return {
    site: String(row.site),
    kind,
    state: row.state === "raised" ? "raised" : "recovered",
    raisedAt: Number(row.raised_at),
    toldAt: Number(row.told_at),
    count: Number(row.count),
  }
}

const noticeOf = (row: Row): Notice => ({
  id: String(row.id),
  madeAt: Number(row.made_at),
  body: String(row.body),
  told: JSON.parse(String(row.told)),
  streak: Number(row.streak),
  triedAt: numberOf(row.tried_at),
  takenAt: numberOf(row.taken_at),
})
