import type { Row, Statement } from "../../ledger/database.ts"
import { bookingRecord } from "../../ledger/desk-record.ts"
import { ONE as ANY_STATE } from "../../ledger/desk-statements.ts"
import * as sql from "../../ledger/quarantine-statements.ts"
import { countryOf } from "../../privacy/contact.ts"
import { erasing } from "../../privacy/erasing.ts"
import type { PrivacyParts } from "../../privacy/parts.ts"
import type { Changed } from "../desk.ts"
import { showBooking } from "../show.ts"
import type { QuarantineDesk, QuarantineFilter } from "./desk.ts"

export type QuarantineDeskParts = PrivacyParts & {
  now: () => number
  /** Something is due anew: delivery may begin. The booking is told where it is a single one. */
  onChange: (booking?: { site: string; id: number }) => Promise<void>
  /** What was erased is to be gone from the files too. */
  scrub: () => Promise<unknown>
}

/** Few enough that a booking which comes in meanwhile need not wait for them. */
const SLICE = 50

/** The quarantine of one ledger. Each change and its line in the audit are one commit. */
export const createQuarantineDesk = (parts: QuarantineDeskParts): QuarantineDesk => {
  const { database, keyring, sites, now, onChange, scrub } = parts

  const erasureOf = async (row: Row, audited: boolean): Promise<Statement[]> => {
    const site = String(row.site)
    const keys = keyring.of(site) ?? (await keyring.make(site))
    const options = { keyring, keys, country: countryOf(sites, site), keepConsent: false, now: now(), audited }
    return erasing(row, options).statements
  }

  const release = async (site: string, reference: string): Promise<boolean> => {
    const [, released] = await database.batch([
      { sql: sql.NOTE_RELEASE, values: [site, reference, now(), "release"] },
      { sql: sql.RELEASE, values: [site, reference, now()] },
    ])
    const id = released?.[0]?.id
    if (id === undefined) return false
    await onChange({ site, id: Number(id) })
    return true
  }

  const erase = async (site: string, reference: string): Promise<boolean> => {
    const [row] = await database.query(sql.ONE, site, reference)
    if (!row) return false
    const erased = (await database.batch(await erasureOf(row, true))).at(-1)
    await scrub()
    return erased?.length === 1
  }

  const eraseAll = async (site: string | null, reason: string | null) => {
    for (;;) {
      const rows = await database.query(sql.SOME, site, reason, SLICE)
      if (rows.length === 0) break
      const statements = await Promise.all(rows.map((row) => erasureOf(row, false)))
      await database.batch(statements.flat())
    }
    await scrub()
  }

  const count = async ({ site, reason }: QuarantineFilter) => {
    const [row] = await database.query(sql.COUNT, site ?? null, reason ?? null)
    return { count: Number(row?.count ?? 0) }
  }

  return {
    count,

    pass: async (sentence, site, reference): Promise<Changed> => {
      const isDone = await (sentence === "release" ? release(site, reference) : erase(site, reference))
      const [row] = await database.query(ANY_STATE, site, reference)
      if (!row) return { kind: "unknown_booking" }
      if (!isDone) return { kind: "conflict", code: "not_quarantined" }
      return { kind: "done", booking: showBooking(bookingRecord(row, keyring)) }
    },

    passMany: async (sentence, filter, expected) => {
      const [site, reason] = [filter.site ?? null, filter.reason ?? null]
      const [noted] = await database.batch([
        { sql: sql.NOTE_MANY, values: [site, reason, expected, now(), `${sentence}_many`, detailOf(filter, expected)] },
        ...(sentence === "release" ? [{ sql: sql.RELEASE_MANY, values: [site, reason, expected, now()] }] : []),
      ])
      if (noted?.length !== 1) return { kind: "count_changed", ...(await count(filter)) }
      await (sentence === "release" ? onChange() : eraseAll(site, reason))
      return { kind: "done", count: expected }
    },
  }
}

const detailOf = ({ reason }: QuarantineFilter, expected: number) =>
  reason === undefined ? `count=${expected}` : `count=${expected} reason=${reason}`
