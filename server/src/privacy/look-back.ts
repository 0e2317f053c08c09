import type { Booking } from "@porchlight/shared"
import type { Row, Statement } from "../ledger/database.ts"
import type { DueBooking } from "../ledger/progress.ts"
import { countryOf } from "./contact.ts"
import { heldIn } from "./held.ts"
import { createMarker, marksOf } from "./marks.ts"
import type { PrivacyParts } from "./parts.ts"
import { mayBeSamePlace } from "./same-place.ts"
import * as sql from "./statements.ts"

/** How long after a request the next one of the same person is taken for one about the same thing. */
const SAME_MATTER_MS = 24 * 3_600_000

/** Behind an outage there may be thousands. Each such commit gives others their turn. */
const MARKED_AT_ONCE = 100

/** Whoever asks for another home each time is compared with so many of their requests. */
const COMPARED = 5

/** Who a booking that is due is from, as far as the ledger knows. */
export type Acquaintance = {
  /** The latest earlier request of the same person about the same home, within a day. `receivedAt` is ms since the epoch. */
  askedBefore?: { reference: string; receivedAt: number } | undefined
  /** Puts on record who it is from and which request came before it, under the lease; undefined where that is on record. */
  note?: ((due: DueBooking) => Statement) | undefined
}

export type LookBack = (due: DueBooking) => Promise<Acquaintance>

/**
 * Tells whether somebody has asked for the same thing shortly before.
 *
 * Both requests may be under way at the same time, in either order, and neither have its marks yet. So whatever of the site came
 * in before is marked first, and the one that came in earlier is always the one that the other tells of.
 */
export const createLookBack = ({ database, keyring, sites }: PrivacyParts): LookBack => {
  const mark = createMarker({ database, keyring, sites })
  /** By site: up to this booking all that waits was marked once. */
  const markedUpTo = new Map<string, number>()
  /** By site: several of its bookings are delivered at a time, and one of them marks what all have to look back on. */
  const marking = new Map<string, Promise<void>>()

  const markUpTo = async (site: string, id: number, since: number) => {
    for (let after = markedUpTo.get(site) ?? 0; after < id - 1; markedUpTo.set(site, after)) {
      const rows = await database.query(sql.UNMARKED_BEFORE, site, after, id, since, MARKED_AT_ONCE)
      if (rows.length > 0) await mark(rows)
      after = rows.length < MARKED_AT_ONCE ? id - 1 : Number(rows.at(-1)?.id)
    }
  }
  const markAllBefore = async (site: string, id: number, since: number) => {
    const markThen = () => markUpTo(site, id, since)
    const marked = (marking.get(site) ?? Promise.resolve()).then(markThen, markThen)
    marking.set(site, marked)
    await marked
  }

  const isAboutTheSame = (row: Row, booking: Booking): boolean => {
    const held = heldIn(keyring, row)
    return held.kind === "booking" && mayBeSamePlace(held.sealed.booking.address, booking.address)
  }

  return async ({ id, site, stored, known }) => {
    const { booking, receivedAt } = stored
    if (known.linkedTo !== undefined) {
      const [row] = await database.query(sql.RECEIVED_AT, known.linkedTo)
      return { askedBefore: row && { reference: known.linkedTo, receivedAt: Number(row.received_at) } }
    }
    const keys = await keyring.make(site)
    const marks = marksOf(keys, booking, countryOf(sites, site))
    const since = receivedAt - SAME_MATTER_MS
    await markAllBefore(site, id, since)
    const by = async (statement: string, value: Uint8Array | null) =>
      value === null ? [] : database.query(statement, site, value, id, since, COMPARED)
    const earlier = [...(await by(sql.EARLIER_BY_PHONE, marks.phone)), ...(await by(sql.EARLIER_BY_EMAIL, marks.email))]
      .sort((one, other) => Number(other.id) - Number(one.id))
      .find((row) => isAboutTheSame(row, booking))
    const askedBefore = earlier && {
      reference: String(earlier.reference),
      receivedAt: Number(earlier.received_at),
    }
    if (known.marked && !askedBefore) return {}
    const values = [marks.phone, marks.email, askedBefore?.reference ?? null]
    return {
      askedBefore,
      note: ({ leaseUntil }) => ({ sql: sql.SET_ACQUAINTANCE, values: [id, leaseUntil, ...values] }),
    }
  }
}
