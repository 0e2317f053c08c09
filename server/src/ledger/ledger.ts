import type { Booking } from "@porchlight/shared"
import type { Log } from "../log.ts"
import type { Database, Row, Statement } from "./database.ts"
import type { Attempt, DueBooking, Progress } from "./progress.ts"
import { migrate } from "./schema.ts"
import type { Seal } from "./seal.ts"
import * as sql from "./statements.ts"
import type { StoredBooking } from "./stored-booking.ts"

export type NewBooking = { site: string; idempotencyKey: string; stored: StoredBooking }

export type Stored =
  | { kind: "stored" }
  /** The key is known. `same`: with this very body. */
  | { kind: "known"; same: boolean; reference: string }
  /** Another booking has this reference: make a new one. */
  | { kind: "reference_taken" }

/** What a look for due bookings passes over. */
export type Except = { sites: readonly string[]; bookings: readonly number[] }

export type Ledger = Awaited<ReturnType<typeof openLedger>>

/** Longer than any one step can take, so that a slow call never loses its lease. */
const LEASE_MS = 5 * 60_000

/**
 * The durable record of all bookings, over any {@link Database}.
 *
 * @param log told of a booking that cannot be opened any more
 * @throws where the ledger is of a newer version, or was written with another secret
 */
export const openLedger = async (database: Database, seal: Seal, log: Log = () => {}) => {
  await migrate(database)
  await checkSecret(database, seal)

  /** @throws where the row was changed by other hands or by a failing disk */
  const read = (row: Row): StoredBooking => {
    const reference = String(row.reference)
    if (!(row.sealed instanceof Uint8Array)) throw new TypeError("This booking holds no sealed bytes.")
    const booking: Booking = JSON.parse(seal.open(row.sealed, reference))
    return { reference, receivedAt: Number(row.received_at), booking }
  }

  const readOrPark = async (row: Row, leaseUntil: number): Promise<DueBooking | undefined> => {
    const [id, site] = [Number(row.id), String(row.site)]
    try {
      return { id, site, stored: read(row), progress: progressOf(row), leaseUntil }
    } catch {
      await database.batch([{ sql: sql.PARK_UNREADABLE, values: [id, leaseUntil] }])
      log("needs_attention", { site, reference: String(row.reference), reason: "unreadable" })
      return undefined
    }
  }

  return {
    /** Writes a booking, unless its key or reference is taken. Resolves once it is on disk. */
    add: async ({ site, idempotencyKey, stored }: NewBooking): Promise<Stored> => {
      const body = JSON.stringify(stored.booking)
      const hash = seal.fingerprint(body)
      const sealed = seal.seal(body, stored.reference)
      const [added, known] = await database.batch([
        { sql: sql.ADD, values: [site, idempotencyKey, hash, stored.reference, sealed, stored.receivedAt] },
        { sql: sql.BY_KEY, values: [site, idempotencyKey] },
      ])
      if (added?.length) return { kind: "stored" }
      const row = known?.[0]
      if (!row) return { kind: "reference_taken" }
      return { kind: "known", same: row.body_hash === hash, reference: String(row.reference) }
    },

    /** The reference of this very booking, if it was stored under this key. */
    find: async (site: string, idempotencyKey: string, booking: Booking): Promise<string | undefined> => {
      const [row] = await database.query(sql.BY_KEY, site, idempotencyKey)
      return row?.body_hash === seal.fingerprint(JSON.stringify(booking)) ? String(row.reference) : undefined
    },

    /**
     * Leases the booking that has been due longest. One that cannot be opened is parked for somebody to look at, so that
     * it never stands before the others.
     */
    takeDue: async (now: number, except: Except): Promise<DueBooking | undefined> => {
      const leaseUntil = now + LEASE_MS
      for (;;) {
        const [rows] = await database.batch([{ sql: sql.TAKE_DUE, values: [now, leaseUntil, ...listsOf(except)] }])
        const row = rows?.[0]
        if (!row) return undefined
        const due = await readOrPark(row, leaseUntil)
        if (due) return due
      }
    },

    /**
     * Records how far a booking has come, and the try that brought it there.
     *
     * @param keepLease whether this holder goes on with the next step
     * @returns the booking under its new lease; undefined where the lease was lost, and nothing was recorded
     */
    record: async (
      due: DueBooking,
      progress: Progress,
      options: { now: number; keepLease: boolean; attempt?: Attempt },
    ): Promise<DueBooking | undefined> => {
      const leaseUntil = options.now + LEASE_MS
      const results = await database.batch([
        ...(options.attempt ? [addAttempt(due, options.attempt)] : []),
        { sql: sql.RECORD, values: [...recordValues(due, progress), options.keepLease ? leaseUntil : null] },
      ])
      return results.at(-1)?.length ? { ...due, progress, leaseUntil } : undefined
    },

    /** When the next booking can be taken; undefined where none waits. */
    nextDueAt: async (except: Except): Promise<number | undefined> => {
      const [row] = await database.query(sql.NEXT_DUE, ...listsOf(except))
      return typeof row?.at === "number" ? row.at : undefined
    },

    /** Ends the leases that a crash left behind. Only for a store with a single owner, at its start. */
    endLeases: async () => {
      await database.batch([{ sql: sql.END_LEASES }])
    },

    /** How many bookings are in each state. */
    counts: async (): Promise<Record<Progress["state"], number>> => {
      const rows = await database.query(sql.COUNTS)
      const of = (state: Progress["state"]) => Number(rows.find((row) => row.state === state)?.count ?? 0)
      return { waiting: of("waiting"), delivered: of("delivered"), attention: of("attention") }
    },

    /** Whether the ledger answers. */
    answers: async (): Promise<boolean> => {
      try {
        return (await database.query("SELECT 1 FROM schema_version LIMIT 1")).length === 1
      } catch {
        return false
      }
    },
  }
}

/** Told at the start, and not when the first booking cannot be opened. */
const checkSecret = async (database: Database, seal: Seal) => {
  const expected = seal.fingerprint("porchlight secret check")
  await database.batch([{ sql: sql.ADD_FACT, values: ["secret_check", expected] }])
  const [row] = await database.query(sql.FACT, "secret_check")
  if (row?.value !== expected) {
    throw new Error(
      "The ledger was written with another PORCHLIGHT_SECRET, so its bookings cannot be opened. " +
        "Set the secret that it was written with, or point PORCHLIGHT_DATA at another folder. Nothing was changed.",
    )
  }
}

const numberOf = (value: unknown) => (typeof value === "number" ? value : undefined)
const textOf = (value: unknown) => (typeof value === "string" ? value : undefined)

const progressOf = (row: Row): Progress => ({
  state: "waiting",
  nextAt: Number(row.next_at),
  tries: Number(row.tries),
  sentAt: numberOf(row.sent_at),
  looked: row.looked === 1,
  crmId: textOf(row.crm_id),
  contactsAdded: Number(row.contacts_added),
  leftOut: JSON.parse(String(row.left_out)),
})

const listsOf = ({ sites, bookings }: Except) => [JSON.stringify(sites), JSON.stringify(bookings)]

const addAttempt = (due: DueBooking, { at, step, outcome, status, detail }: Attempt): Statement => ({
  sql: sql.ADD_ATTEMPT,
  values: [due.id, due.leaseUntil, at, step, outcome, status ?? null, detail ?? null],
})

const recordValues = (due: DueBooking, progress: Progress) => [
  due.id,
  due.leaseUntil,
  progress.state,
  progress.reason ?? null,
  progress.nextAt,
  progress.tries,
  progress.sentAt ?? null,
  progress.looked ? 1 : 0,
  progress.crmId ?? null,
  progress.contactsAdded,
  JSON.stringify(progress.leftOut),
]
