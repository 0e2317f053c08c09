import type { Booking, Suspicion } from "@porchlight/shared"
import type { Log } from "../log.ts"
import { type Breaker, CLOSED } from "./breaker.ts"
import type { Database, Row, SqlValue, Statement } from "./database.ts"
import type { Keyed } from "./keyed.ts"
import type { Keyring } from "./keys/keyring.ts"
import { type Attempt, countStates, type DueBooking, type Progress, type StateCounts } from "./progress.ts"
import { RELEASE } from "./quarantine-statements.ts"
import { addAttempt, breakerOf, knownOf, progressOf, recordValues, setBreaker } from "./rows.ts"
import { bodyIn, openBooking, sealBooking } from "./sealed-booking.ts"
import * as sql from "./statements.ts"
import type { StoredBooking } from "./stored-booking.ts"
import { createWriteProof } from "./write-proof.ts"

export type NewBooking = {
  site: string
  idempotencyKey: string
  stored: StoredBooking
  /** Why it is to be quarantined; left out where it goes on its way. */
  suspicion?: readonly Suspicion[] | undefined
}

export type Stored =
  | { kind: "stored"; id: number }
  /**
   * The key is known. `same`: with this very body. `releasedId`: it was quarantined until now, and is released since this time it
   * came as a person's does.
   */
  | { kind: "known"; same: boolean; reference: string; releasedId?: number }
  /** Another booking has this reference: make a new one. */
  | { kind: "reference_taken" }

/** What a look for due bookings passes over. */
type Except = { sites: readonly string[]; bookings: readonly number[] }

type RecordOptions = {
  now: number
  keepLease: boolean
  attempt?: Attempt
  breaker?: Breaker | undefined
  catchUp?: CatchUp | undefined
  note?: Statement | undefined
}

/**
 * The site is back after an outage: what failed meanwhile need not wait for its next try, and begins its schedule anew. Times are ms
 * since the epoch.
 */
export type CatchUp = {
  /** Leaves alone what was sent later than this, and is still in doubt. */
  sentBefore: number
  /** What was looked up in vain once is looked up a second time in its turn, or by then. */
  lookBy: number
}

export type Ledger = ReturnType<typeof openLedger>

/** Longer than any single step can take, so that a slow call never loses its lease. */
const LEASE_MS = 5 * 60_000

/**
 * The durable record of all bookings, over any {@link Database}.
 *
 * @param keyring that of this very database, opened first
 * @param log told of a booking that cannot be opened any more
 */
export const openLedger = (database: Database, keyring: Keyring, log: Log = () => {}) => {
  const { canWrite, doubt } = createWriteProof(database)

  /** @throws where the row was changed by other hands or by a failing disk */
  const read = (row: Row): StoredBooking => {
    const reference = String(row.reference)
    return { reference, receivedAt: Number(row.received_at), ...openBooking(keyring, row) }
  }

  /** If the key of the hash is lost, the booking may still be readable. */
  const isSame = (site: string, body: string, row: Row): boolean =>
    keyring.isFingerprint(site, body, row.body_hash) || bodyIn(keyring, row) === body

  const add = async ({ site, idempotencyKey, stored, suspicion }: NewBooking): Promise<Stored> => {
    const { reference, receivedAt, booking } = stored
    const body = JSON.stringify(booking)
    const [added] = await keyring.write(site, (keys) => {
      const { keyId, sealed } = sealBooking(keys, stored, reference)
      const values = [site, idempotencyKey, keys.fingerprint(body), reference, sealed, receivedAt, keyId]
      return suspicion ? quarantined(values, suspicion) : [{ sql: sql.ADD, values }]
    })
    const id = added?.[0]?.id
    if (id !== undefined) return { kind: "stored", id: Number(id) }
    const [row] = await database.query(sql.BY_KEY, site, idempotencyKey)
    if (!row) return { kind: "reference_taken" }
    const known = { kind: "known" as const, same: isSame(site, body, row), reference: String(row.reference) }
    if (row.state !== "quarantined" || suspicion || !known.same) return known
    const [released] = await database.batch([{ sql: RELEASE, values: [site, known.reference, receivedAt] }])
    const releasedId = released?.[0]?.id
    return releasedId === undefined ? known : { ...known, releasedId: Number(releasedId) }
  }

  /** @param afterwards what is written with the parking */
  const readOrPark = async (
    row: Row,
    leaseUntil: number,
    ...afterwards: Statement[]
  ): Promise<DueBooking | undefined> => {
    const [id, site] = [Number(row.id), String(row.site)]
    try {
      const [since, progress, known] = [Number(row.since), progressOf(row), knownOf(row)]
      return { id, site, stored: read(row), since, progress, known, leaseUntil }
    } catch {
      await database.batch([{ sql: sql.PARK_UNREADABLE, values: [id, leaseUntil] }, ...afterwards])
      log("needs_attention", { site, reference: String(row.reference), reason: "unopened" })
      return undefined
    }
  }

  const endExpiredLeases = async (now: number, underWay: string) => {
    if ((await database.query(sql.EXPIRED_LEASE, now, underWay)).length === 0) return
    await database.batch([{ sql: sql.END_EXPIRED_LEASES, values: [now, underWay] }])
  }

  /** The clock was set back by so many ms: nothing must wait that much longer. */
  const setBack = async (byMs: number, now: number) => {
    await database.batch([
      { sql: sql.MOVE_BACK, values: [byMs, now] },
      { sql: sql.MOVE_BREAKERS, values: [byMs, now] },
      { sql: sql.NOTE_MADE_UP },
    ])
    log("clock_set_back", {})
  }

  return {
    /** Writes a booking, unless its key or reference is taken. Resolves once it is on disk. */
    add: (booking: NewBooking): Promise<Stored> =>
      add(booking).catch((error) => {
        doubt()
        throw error
      }),

    /** The reference of this very booking, if it was stored under this key. */
    find: async (site: string, idempotencyKey: string, booking: Booking): Promise<string | undefined> => {
      const [row] = await database.query(sql.BY_KEY, site, idempotencyKey)
      return row && isSame(site, JSON.stringify(booking), row) ? String(row.reference) : undefined
    },

    /**
     * Leases the booking that has been due longest; of a site whose breaker is open, one as a probe. A booking that cannot be opened
     * is parked for somebody to look at, so that it never blocks the others.
     */
    takeDue: async (now: number, except: Except): Promise<DueBooking | undefined> => {
      const [sites, underWay] = listsOf(except)
      const leaseUntil = now + LEASE_MS
      await endExpiredLeases(now, underWay)
      for (;;) {
        const [next] = await database.query(sql.NEXT_SITE, now, sites)
        if (!next) return undefined
        const site = String(next.site)
        const isProbe = next.opened_at !== null
        const pauseUntil = (at: number) => (isProbe ? [{ sql: sql.PAUSE, values: [site, at] }] : [])
        const [rows] = await database.batch([
          { sql: isProbe ? sql.TAKE_PROBE : sql.TAKE_DUE, values: [site, now, leaseUntil] },
          // Nobody else probes until this one has told. One that cannot be opened will not: another probes in its place.
          ...pauseUntil(leaseUntil),
        ])
        const due = rows?.[0] && (await readOrPark(rows[0], leaseUntil, ...pauseUntil(now)))
        if (due) return due
      }
    },

    /** Leases a booking that has just been stored, ahead of all that wait; undefined if it may not go now. */
    takeNew: async (id: number, now: number): Promise<DueBooking | undefined> => {
      const leaseUntil = now + LEASE_MS
      const [rows] = await database.batch([{ sql: sql.TAKE_NEW, values: [id, now, leaseUntil] }])
      return rows?.[0] && readOrPark(rows[0], leaseUntil)
    },

    /**
     * Records how far a booking has come, the try that brought it there, and what that tells of its site.
     *
     * @param keepLease whether this holder goes on with the next step
     * @param note a statement to be written with it, which itself has no effect without the lease
     * @returns the booking under its new lease; undefined where the lease was lost, and nothing was recorded of it
     */
    record: async (due: DueBooking, progress: Progress, options: RecordOptions): Promise<DueBooking | undefined> => {
      const { attempt, breaker, catchUp, note, keepLease, now } = options
      const leaseUntil = now + LEASE_MS
      const nextAt = progress.state === "waiting" ? progress.nextAt : undefined
      const results = await database.batch([
        ...(breaker ? [setBreaker(due.site, breaker)] : []),
        // While this one is still under its lease: its own next step is just being decided.
        ...(catchUp ? [{ sql: sql.CATCH_UP, values: [due.site, now, catchUp.sentBefore, catchUp.lookBy] }] : []),
        ...(note ? [note] : []),
        ...(attempt ? [addAttempt(due, attempt, nextAt)] : []),
        { sql: sql.RECORD, values: [...recordValues(due, progress), keepLease ? leaseUntil : null, now] },
      ])
      return results.at(-1)?.length ? { ...due, progress, leaseUntil } : undefined
    },

    /** The circuit breaker of a site. */
    breaker: async (site: string): Promise<Breaker> => {
      const [row] = await database.query(sql.BREAKER, site)
      return row ? breakerOf(row) : CLOSED
    },

    /** When the next booking can be taken; undefined where none waits. */
    nextDueAt: async (except: Except): Promise<number | undefined> => {
      const [row] = await database.query(sql.NEXT_DUE, ...listsOf(except))
      return typeof row?.at === "number" ? row.at : undefined
    },

    /** Parks what has waited longer than `limitMs` and is behind an open breaker: it is never tried, and would wait for ever. */
    giveUp: async (now: number, limitMs: number): Promise<void> => {
      const [given = []] = await database.batch([{ sql: sql.GIVE_UP, values: [now - limitMs, now] }])
      for (const row of given) {
        const [site, reference, reason] = [String(row.site), String(row.reference), String(row.reason)]
        log("needs_attention", { site, reference, reason })
      }
    },

    /** Ends the leases that a crash left behind. Only for a store with a single owner, at its start. */
    endLeases: async () => {
      await database.batch([{ sql: sql.END_LEASES }])
    },

    /** Lets each paused site probe at once: whoever restarts the server may have mended its configuration. */
    probeNow: async (now: number) => {
      await database.batch([{ sql: sql.PROBE_NOW, values: [now] }])
    },

    setBack,

    /** At a start: makes up for a clock that was set back meanwhile. What is on record lies ahead of it then. */
    makeUpForClock: async (now: number) => {
      const [row] = await database.query(sql.LATEST)
      if (typeof row?.at === "number" && row.at > now) await setBack(row.at - now, now)
    },

    /** The clock was set forward by so many ms: nothing that waits may be given up, or looked up, that much sooner. */
    setForward: async (byMs: number) => {
      await database.batch([{ sql: sql.MOVE_FORWARD, values: [byMs] }])
      log("clock_set_forward", {})
    },

    /** How many bookings are in each state. */
    counts: async (): Promise<StateCounts> => {
      const rows = await database.query(sql.COUNTS)
      return countStates((state) => Number(rows.find((row) => row.name === `state:${state}`)?.count ?? 0))
    },

    /** Whether bookings can be stored: whether the ledger can be read, and could be written a few seconds ago, with no failure since. */
    answers: async (now = Date.now()): Promise<boolean> => {
      try {
        return (await database.query("SELECT 1 FROM schema_version LIMIT 1")).length === 1 && (await canWrite(now))
      } catch {
        return false
      }
    },
  }
}

const listsOf = ({ sites, bookings }: Except): [string, string] => [JSON.stringify(sites), JSON.stringify(bookings)]

/** @param values of {@link sql.ADD} */
const quarantined = (values: readonly (SqlValue | Keyed)[], suspicion: readonly Suspicion[]): Statement[] => {
  const [site = null, , , reference = null] = values
  return [
    { sql: sql.ADD_QUARANTINED, values: [...values, suspicion.join(",")] },
    { sql: sql.COUNT_QUARANTINED, values: [site, reference, JSON.stringify(suspicion)] },
  ]
}
