import type { Booking } from "@porchlight/shared"
import type { Row, Statement } from "../ledger/database.ts"
import type { DueBooking } from "../ledger/progress.ts"
import { countryOf } from "./contact.ts"
import { heldIn } from "./held.ts"
import { createMarker, marksOf } from "./marks.ts"
import type { PrivacyParts } from "./parts.ts"
import { mayBeSamePlace } from "./same-place.ts"
import * as sql from "./statements.ts"

/** Within this time, two requests of the same person are taken to be about the same thing. */
const SAME_MATTER_MS = 24 * 3_600_000

/** After an outage there may be thousands to mark. Each commit lets others have their turn. */
const MARKED_AT_ONCE = 100

/** How many of a person's earlier requests are compared: somebody may ask for another home each time. */
const COMPARED = 5

/** What the ledger knows of the person whose booking is due. */
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
 * Both requests may be under way at the same time, in either order, and neither may have its marks yet. So everything that the site
 * received earlier is marked first; then the later request always refers to the earlier one, never the other way round.
 */
export const createLookBack = ({ database, keyring, sites }: PrivacyParts): LookBack => {
  const mark = createMarker({ database, keyring, sites })
  /** By site: the id up to which everything that waits has been marked, of what was received since then. */
  const marked = new Map<string, { upTo: number; since: number }>()
  /** By site: the marking under way. Several bookings are delivered at a time, and one marks what all of them look back on. */
  const marking = new Map<string, Promise<void>>()

  const markUpTo = async (site: string, id: number, since: number) => {
    const known = marked.get(site)
    // After an outage of days, one that has just come in may go first. Those before it look back on older ones than it did.
    const from = known && known.since <= since ? known : { upTo: 0, since }
    for (let { upTo } = from; upTo < id - 1; marked.set(site, { ...from, upTo })) {
      const rows = await database.query(sql.UNMARKED_BEFORE, site, upTo, id, from.since, MARKED_AT_ONCE)
      if (rows.length > 0) await mark(rows)
      upTo = rows.length < MARKED_AT_ONCE ? id - 1 : Number(rows.at(-1)?.id)
    }
  }
  const markAllBefore = async (site: string, id: number, since: number) => {
    const markThen = () => markUpTo(site, id, since)
    const underWay = (marking.get(site) ?? Promise.resolve()).then(markThen, markThen)
    marking.set(site, underWay)
    await underWay
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
