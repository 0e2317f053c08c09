import type { Row } from "../ledger/database.ts"
import { SITES_AFTER } from "../ledger/desk-statements.ts"
import type { Log } from "../log.ts"
import { quarantineDays, type Retention, USUAL_RETENTION } from "../sites/retention.ts"
import { countryOf } from "./contact.ts"
import { erasing } from "./erasing.ts"
import type { PrivacyParts } from "./parts.ts"
import * as sql from "./statements.ts"

const DAY_MS = 24 * 3_600_000

/** Few enough that a booking which comes in meanwhile need not wait for them. */
const SLICE = 50

/** So many sites are looked at in a slice: a few milliseconds, in which nobody else is served. */
const SITES_AT_ONCE = 200

export type Sweep = {
  /**
   * Goes on from where the last slice has ended, and erases some of what was kept for long enough.
   *
   * @returns how many bookings, and whether there may be more; else the next slice begins anew
   */
  slice(): Promise<{ erased: number; more: boolean }>
  /** When the next one was kept for long enough, ms since the epoch; undefined where nothing is kept. */
  nextAt(): Promise<number | undefined>
}

/**
 * Erases by age what has reached the office: the contact data first, the record of a consent later. What was
 * quarantined goes once somebody has had the time to look at it. What waits or needs attention is never erased by its age.
 */
export const createSweep = ({
  database,
  keyring,
  sites,
  now,
  log,
}: PrivacyParts & { now: () => number; log: Log }): Sweep => {
  const siteIds = async () => (await database.query(sql.SITES, null)).map(siteOf)
  const retentionOf = (site: string): Retention => sites.get(site)?.retention ?? USUAL_RETENTION

  /** What was done with before these moments has been kept for long enough. */
  const endsOf = (site: string) => {
    const retention = retentionOf(site)
    const endOf = (days: number) => now() - days * DAY_MS
    return {
      contactEnd: endOf(retention.contactDays),
      consentEnd: endOf(retention.consentDays),
      quarantineEnd: endOf(quarantineDays(retention)),
    }
  }

  /** What is due, each with whether the record of its consent is still to be kept. */
  const dueAt = async (site: string, limit: number): Promise<{ row: Row; keepConsent: boolean }[]> => {
    const { contactEnd, consentEnd, quarantineEnd } = endsOf(site)
    const due = (statement: string, end: number) => database.query(statement, site, end, limit)
    return [
      ...(await due(sql.DUE_BOOKINGS, contactEnd)).map((row) => ({
        row,
        keepConsent: Number(row.delivered_at) > consentEnd,
      })),
      ...(await due(sql.DUE_CONSENTS, consentEnd)).map((row) => ({ row, keepConsent: false })),
      ...(await due(sql.DUE_QUARANTINED, quarantineEnd)).map((row) => ({ row, keepConsent: false })),
    ].slice(0, limit)
  }

  const eraseDueAt = async (site: string, limit: number): Promise<number> => {
    const due = await dueAt(site, limit)
    if (due.length === 0) return 0
    const keys = await keyring.make(site)
    const options = { keyring, keys, country: countryOf(sites, site), now: now(), atRest: true }
    await database.batch(due.flatMap(({ row, keepConsent }) => erasing(row, { ...options, keepConsent }).statements))
    log("contact_data_erased", { site, count: due.length })
    return due.length
  }

  const dueAmong = async (ids: readonly string[]): Promise<string[]> => {
    const asked = ids.map((site) => ({ site, ...endsOf(site) }))
    return (await database.query(sql.SITES_DUE, JSON.stringify(asked))).map(siteOf)
  }

  /** All sites up to this one have been gone through. */
  let after = ""

  return {
    slice: async () => {
      const ids = (await database.query(SITES_AFTER, after, SITES_AT_ONCE)).map(siteOf)
      let erased = 0
      for (const site of await dueAmong(ids)) {
        erased += await eraseDueAt(site, SLICE - erased)
        if (erased >= SLICE) return { erased, more: true }
      }
      const more = ids.length === SITES_AT_ONCE
      after = more ? (ids.at(-1) ?? "") : ""
      return { erased, more }
    },

    nextAt: async () => {
      const times: number[] = []
      for (const site of await siteIds()) {
        const retention = retentionOf(site)
        const days = [retention.contactDays, retention.consentDays, quarantineDays(retention)]
        const [row] = await database.query(sql.NEXT_DUE, site, ...days.map((each) => each * DAY_MS))
        if (typeof row?.at === "number") times.push(row.at)
      }
      return times.length > 0 ? Math.min(...times) : undefined
    },
  }
}

const siteOf = ({ site }: Row) => String(site)
