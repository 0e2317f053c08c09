import type { BookingState } from "@porchlight/shared/operator/choices"
import type { Database, Row, Statement } from "./database.ts"
import {
  type AttemptRecord,
  type AuditRecord,
  attemptRecord,
  auditRecord,
  type BookingRecord,
  bookingRecord,
  type SiteRecord,
  siteRecord,
} from "./desk-record.ts"
import * as sql from "./desk-statements.ts"
import type { Keyring } from "./keys/keyring.ts"
import { type SealedBooking, sealBooking } from "./sealed-booking.ts"

/**
 * A place in a list that goes site by site, and within a site from the newest to the oldest: before this id of this site,
 * or at its beginning.
 */
export type Position = { site: string; before?: number | undefined }

/** Bookings that need attention: of one site or all, for one reason or any. */
export type Filter = { site?: string | undefined; reason?: string | undefined }

export type LedgerDesk = ReturnType<typeof openDesk>

/** More than any booking is tried in its 72 hours, replayed a few times. */
const ATTEMPTS_SHOWN = 500

const END = Number.MAX_SAFE_INTEGER

/**
 * What an operator may read and change in a ledger that {@link openLedger} has opened. Each change and its line in the audit are
 * one commit, and a change that finds its booking in another state than it starts from changes nothing.
 */
export const openDesk = (database: Database, keyring: Keyring) => {
  const recordOf = (row: Row | undefined) => row && bookingRecord(row, keyring)

  /**
   * @returns the booking as it is then; undefined where none was changed. It is read within the commit: a disk that fails afterwards
   * must not make a change that was written look like one that was not
   */
  const change = async (
    [site, reference]: readonly [site: string, reference: string],
    note: Statement,
    update: Statement,
    ...further: Statement[]
  ): Promise<BookingRecord | undefined> => {
    const one = { sql: sql.ONE, values: [site, reference] }
    const [, changed, rows] = await database.batch([note, update, one, ...further])
    return changed?.length === 1 ? recordOf(rows?.[0]) : undefined
  }

  const probe = (site: string | null, now: number): Statement => ({ sql: sql.PROBE_SITE, values: [site, now] })

  const nextListed = async (state: BookingState, after: string): Promise<string | undefined> => {
    const [row] = await database.query(sql.NEXT_LISTED, state, after)
    return typeof row?.site === "string" ? row.site : undefined
  }

  const listSite = async (state: BookingState, { site, before = END }: Position, limit: number) =>
    (await database.query(sql.LIST, state, site, before, limit)).map((row) => bookingRecord(row, keyring))

  return {
    /** Bookings in a state, site by site from `from` on. */
    list: async (state: BookingState, from: Position | undefined, limit: number): Promise<BookingRecord[]> => {
      const found: BookingRecord[] = []
      let site = from?.site ?? (await nextListed(state, ""))
      let before = from?.before ?? END
      while (site !== undefined && found.length < limit) {
        found.push(...(await listSite(state, { site, before }, limit - found.length)))
        if (found.length < limit) site = await nextListed(state, site)
        before = END
      }
      return found
    },

    /** Bookings of one site in a state. */
    listSite,

    find: async (site: string, reference: string): Promise<BookingRecord | undefined> => {
      const [row] = await database.query(sql.ONE, site, reference)
      return recordOf(row)
    },

    /**
     * A booking that somebody wants to read in full. It is read only once it is on disk that they did.
     *
     * @throws where that could not be written
     */
    reveal: async (site: string, reference: string, now: number): Promise<BookingRecord | undefined> => {
      const [, rows] = await database.batch([
        { sql: sql.NOTE_REVEAL, values: [site, reference, now, "reveal", null] },
        { sql: sql.ONE, values: [site, reference] },
      ])
      return recordOf(rows?.[0])
    },

    /** What was tried of a booking, the latest first. */
    attempts: async (id: number): Promise<AttemptRecord[]> =>
      (await database.query(sql.ATTEMPTS, id, ATTEMPTS_SHOWN)).map(attemptRecord),

    /** Sends what was set aside on its way again, from the start. */
    replay: (site: string, reference: string, now: number) =>
      change(
        [site, reference],
        { sql: sql.NOTE_REPLAY, values: [site, reference, now, "replay", null] },
        { sql: sql.REPLAY, values: [site, reference, now] },
        probe(site, now),
      ),

    /** Lets what waits be tried at once. */
    tryNow: (site: string, reference: string, now: number) =>
      change(
        [site, reference],
        { sql: sql.NOTE_TRY_NOW, values: [site, reference, now, "try_now", null] },
        { sql: sql.TRY_NOW, values: [site, reference, now] },
        probe(site, now),
      ),

    /** @param how in what other way it was dealt with, as a code */
    handle: (site: string, reference: string, how: string | undefined, now: number) =>
      change(
        [site, reference],
        { sql: sql.NOTE_HANDLE, values: [site, reference, now, "handle", how ?? null] },
        { sql: sql.HANDLE, values: [site, reference, now] },
      ),

    /**
     * Puts another text in the place of what the visitor sent, and sends it on its way.
     *
     * @param detail what of it was changed, as names of fields
     */
    edit: async (site: string, reference: string, edited: SealedBooking, detail: string, now: number) => {
      const keys = await keyring.make(site)
      const { keyId, sealed } = sealBooking(keys, edited, reference)
      return change(
        [site, reference],
        { sql: sql.NOTE_EDIT, values: [site, reference, now, "edit", detail] },
        { sql: sql.EDIT, values: [site, reference, now, sealed, keyId] },
        probe(site, now),
      )
    },

    /** How many need attention. */
    count: async ({ site, reason }: Filter): Promise<number> => {
      const [row] = await database.query(sql.COUNT, site ?? null, reason ?? null)
      return Number(row?.count ?? 0)
    },

    /**
     * Replays all that a filter finds.
     *
     * @param expected how many the operator was told of
     * @returns whether there were still as many; otherwise nothing was changed
     */
    replayMany: async (filter: Filter, expected: number, now: number): Promise<boolean> => {
      const [site, reason] = [filter.site ?? null, filter.reason ?? null]
      const detail = reason === null ? `count=${expected}` : `count=${expected} reason=${reason}`
      const [noted] = await database.batch([
        { sql: sql.NOTE_REPLAY_MANY, values: [site, reason, expected, now, "replay_many", detail] },
        { sql: sql.REPLAY_MANY, values: [site, reason, expected, now] },
        probe(site, now),
      ])
      return noted?.length === 1
    },

    /** Sites that have ever had a booking, in the order of their ids. */
    sitesAfter: async (after: string, limit: number): Promise<string[]> =>
      (await database.query(sql.SITES_AFTER, after, limit)).map(({ site }) => String(site)),

    /** How those of these sites stand that have ever had a booking. */
    figures: async (sites: readonly string[]): Promise<SiteRecord[]> => {
      const list = JSON.stringify(sites)
      const tallies = await database.query(sql.SITE_TALLIES, list)
      return (await database.query(sql.SITE_FIGURES, list)).map((row) => siteRecord(row, tallies))
    },

    /** What operators did and looked at, the latest first. */
    audit: async (site: string | undefined, before: number | undefined, limit: number): Promise<AuditRecord[]> =>
      (await database.query(sql.AUDIT, site ?? null, before ?? END, limit)).map(auditRecord),
  }
}
