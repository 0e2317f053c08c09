import type { Row, Statement } from "../../ledger/database.ts"
import { bookingRecord } from "../../ledger/desk-record.ts"
import { ONE as ANY_STATE } from "../../ledger/desk-statements.ts"
import * as sql from "../../ledger/quarantine-statements.ts"
import { countryOf } from "../../privacy/contact.ts"
import { erasing } from "../../privacy/erasing.ts"
import { othersTurn } from "../../privacy/others-turn.ts"
import { PartlyErased } from "../../privacy/partly-erased.ts"
import type { PrivacyParts } from "../../privacy/parts.ts"
import type { Changed } from "../desk.ts"
import { showBooking } from "../show.ts"
import type { QuarantineDesk, QuarantineFilter } from "./desk.ts"

type QuarantineDeskParts = PrivacyParts & {
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
    const keys = await keyring.make(site)
    const options = { keyring, keys, country: countryOf(sites, site), keepConsent: false, now: now(), audited }
    return erasing(row, { ...options, atRest: true }).statements
  }

  /** Read within the commit: a disk that fails afterwards must not make what was done look as if it was not. */
  const asItIsThen = (site: string, reference: string): Statement => ({ sql: ANY_STATE, values: [site, reference] })

  const release = async (site: string, reference: string): Promise<Row | undefined> => {
    const [, released, rows] = await database.batch([
      { sql: sql.NOTE_RELEASE, values: [site, reference, now(), "release"] },
      { sql: sql.RELEASE, values: [site, reference, now()] },
      asItIsThen(site, reference),
    ])
    const id = released?.[0]?.id
    if (id === undefined) return undefined
    await onChange({ site, id: Number(id) })
    return rows?.[0]
  }

  const erase = async (site: string, reference: string): Promise<Row | undefined> => {
    const [row] = await database.query(sql.ONE, site, reference)
    if (!row) return undefined
    const results = await database.batch([...(await erasureOf(row, true)), asItIsThen(site, reference)])
    const [erased, rows] = results.slice(-2)
    await scrub()
    return erased?.length === 1 ? rows?.[0] : undefined
  }

  /**
   * Erases what was counted, and nothing that came in since: nobody has seen that.
   *
   * @param last the highest id that was counted
   * @returns how many, which is on record by then; after a crash only the beginning is
   * @throws {PartlyErased} where the ledger could not be written once some were erased
   */
  const eraseAll = async ({ site, reason }: QuarantineFilter, last: number): Promise<number> => {
    let erased = 0
    try {
      for (let [afterSite, afterId] = [site ?? "", 0]; ; ) {
        const rows = await database.query(sql.SOME, site ?? null, reason ?? null, afterSite, afterId, last, SLICE)
        const end = rows.at(-1)
        if (!end) break
        const statements = await Promise.all(rows.map((row) => erasureOf(row, false)))
        const results = await database.batch(statements.flat())
        erased += results.flat().length
        afterSite = String(end.site)
        afterId = Number(end.id)
        await othersTurn()
      }
      const detail = detailOf({ reason }, erased)
      await database.batch([{ sql: sql.NOTE, values: [site ?? null, now(), "erase_many_done", detail] }])
    } catch (cause) {
      throw erased > 0 ? new PartlyErased(undefined, { cause }) : cause
    } finally {
      await scrub()
    }
    return erased
  }

  const count = async ({ site, reason }: QuarantineFilter) => {
    const [row] = await database.query(sql.COUNT, site ?? null, reason ?? null)
    return { count: Number(row?.count ?? 0) }
  }

  return {
    count,

    decide: async (decision, site, reference): Promise<Changed> => {
      const decided = await (decision === "release" ? release(site, reference) : erase(site, reference))
      if (decided) return { kind: "done", booking: showBooking(bookingRecord(decided, keyring)) }
      const [row] = await database.query(ANY_STATE, site, reference)
      return row ? { kind: "conflict", code: "not_quarantined" } : { kind: "unknown_booking" }
    },

    decideMany: async (decision, filter, expected) => {
      const [site, reason] = [filter.site ?? null, filter.reason ?? null]
      const note = [site, reason, expected, now(), `${decision}_many`, detailOf(filter, expected)]
      const [noted, counted] = await database.batch([
        { sql: sql.NOTE_MANY, values: note },
        decision === "release" ? { sql: sql.RELEASE_MANY, values: [site, reason, expected, now()] } : { sql: sql.LAST },
      ])
      if (noted?.length !== 1) return { kind: "count_changed", ...(await count(filter)) }
      if (decision === "erase") return { kind: "done", count: await eraseAll(filter, Number(counted?.[0]?.id ?? 0)) }
      await onChange()
      return { kind: "done", count: expected }
    },
  }
}

const detailOf = ({ reason }: QuarantineFilter, expected: number) =>
  reason === undefined ? `count=${expected}` : `count=${expected} reason=${reason}`
