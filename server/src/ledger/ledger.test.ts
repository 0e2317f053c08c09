import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { newBooking } from "../../test/new-booking.ts"
import { openTestLedger } from "../../test/open-ledger.ts"
import { NOTHING, tempLedger } from "../../test/temp-ledger.ts"
import type { LogFields } from "../log.ts"
import { openLedger } from "./ledger.ts"
import type { DueBooking, Progress } from "./progress.ts"

const MINUTE = 60_000
const LEASE = 5 * MINUTE

const taken = async (due: Promise<DueBooking | undefined>): Promise<DueBooking> => {
  const booking = await due
  if (!booking) throw new Error("Nothing was due.")
  return booking
}

describe("adding", () => {
  test("the same key with the same booking is known, with another it is not the same; each site has its own keys", async () => {
    const { ledger } = await tempLedger()
    const first = newBooking(1)
    const { reference } = first.stored
    expect(await ledger.add(first)).toEqual({ kind: "stored", id: expect.any(Number) })
    const again = { ...first, stored: { ...first.stored, reference: "BBBB-0001", receivedAt: 99 } }
    expect(await ledger.add(again)).toEqual({ kind: "known", same: true, reference })
    const other = { ...again, stored: { ...again.stored, booking: { name: "Eve", phone: "5125550143" } } }
    expect(await ledger.add(other)).toEqual({ kind: "known", same: false, reference })
    expect(await ledger.add({ ...again, site: "other" })).toEqual({ kind: "stored", id: expect.any(Number) })
    expect(await ledger.counts()).toEqual({ waiting: 2, delivered: 0, attention: 0, handled: 0, quarantined: 0 })
  })

  test("a reference that another booking has is refused, so that a new one can be made", async () => {
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const clash = { ...newBooking(2), stored: newBooking(1).stored }
    expect(await ledger.add(clash)).toEqual({ kind: "reference_taken" })
    expect(await ledger.counts()).toMatchObject({ waiting: 1 })
  })

  test("two at once with one key make one booking, and both learn its reference", async () => {
    const { ledger } = await tempLedger()
    const first = newBooking(1)
    const second = { ...first, stored: { ...first.stored, reference: "BBBB-0001" } }
    expect(await Promise.all([ledger.add(first), ledger.add(second)])).toEqual([
      { kind: "stored", id: expect.any(Number) },
      { kind: "known", same: true, reference: first.stored.reference },
    ])
  })

  test("on a full disk it fails, and works again once there is room", async () => {
    const { database, ledger } = await tempLedger()
    const [pages] = await database.query("PRAGMA page_count")
    const [{ max_page_count: usual } = {}] = await database.query("PRAGMA max_page_count")
    await database.query(`PRAGMA max_page_count = ${pages?.page_count}`)
    const long = newBooking(1, { booking: { name: "Ada", phone: "5125550143", details: "x".repeat(20_000) } })
    await expect(ledger.add(long)).rejects.toThrow("full")
    expect(await ledger.counts()).toMatchObject({ waiting: 0 })
    // A small write still has room here, and a booking none.
    expect(await ledger.answers(0)).toBe(false)
    await database.query(`PRAGMA max_page_count = ${usual}`)
    expect(await ledger.add(long)).toEqual({ kind: "stored", id: expect.any(Number) })
    expect(await ledger.answers(5000)).toBe(true)
  })

  test("nothing that somebody typed stands readable in any file of the folder", async () => {
    const { folder, ledger } = await tempLedger()
    const booking = { name: "Zaphodina", phone: "5125550143", email: "zaphodina@example.com", details: "Heartofgold" }
    await ledger.add(newBooking(1, { booking }))
    const bytes = ["ledger.sqlite", "ledger.sqlite-wal"]
      .map((file) => readFileSync(join(folder, file), "latin1"))
      .join()
    expect(bytes).toContain("AAAA-0001")
    for (const typed of Object.values(booking)) expect(bytes).not.toContain(typed)
  })
})

describe("a lease", () => {
  test("gives each due booking to one taker, the longest due first, with all that was stored", async () => {
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1, { at: 20 }))
    await ledger.add(newBooking(2, { at: 10 }))
    await ledger.add(newBooking(3, { at: 999 }))
    const first = await taken(ledger.takeDue(100, NOTHING))
    expect(first).toMatchObject({
      site: "acme",
      stored: newBooking(2, { at: 10 }).stored,
      progress: { state: "waiting", nextAt: 10, tries: 0, looked: false, contactsAdded: 0, leftOut: [] },
      leaseUntil: 100 + LEASE,
    })
    expect((await taken(ledger.takeDue(100, NOTHING))).stored.reference).toBe("AAAA-0001")
    expect(await ledger.takeDue(100, NOTHING)).toBeUndefined()
    expect(await ledger.nextDueAt(NOTHING)).toBe(999)
  })

  test("passes over the sites and bookings that it is told, and does not wait for them", async () => {
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    await ledger.add(newBooking(2, { site: "busy" }))
    expect((await taken(ledger.takeDue(0, { sites: ["acme"], bookings: [] }))).site).toBe("busy")
    const acme = await taken(ledger.takeDue(0, NOTHING))
    const long = 10 * LEASE
    const busy = { sites: ["busy"], bookings: [acme.id] }
    expect(await ledger.takeDue(long, busy)).toBeUndefined()
    expect(await ledger.nextDueAt(busy)).toBeUndefined()
    // The lease of the busy one has ended meanwhile, and nobody here holds it.
    expect(await ledger.nextDueAt(NOTHING)).toBe(0)
  })

  test("that was lost to another holder records nothing, not even the try", async () => {
    const { database, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const slow = await taken(ledger.takeDue(0, NOTHING))
    const quick = await taken(ledger.takeDue(LEASE, NOTHING))
    expect(quick.id).toBe(slow.id)
    const delivered: Progress = { ...slow.progress, state: "delivered", crmId: "7" }
    const attempt = { at: 1, step: "create", outcome: "created" }
    expect(await ledger.record(slow, delivered, { now: LEASE, keepLease: false, attempt })).toBeUndefined()
    expect(await database.query("SELECT * FROM attempts")).toEqual([])
    expect(await ledger.counts()).toMatchObject({ waiting: 1, delivered: 0 })

    const kept = await ledger.record(quick, { ...quick.progress, crmId: "8" }, { now: LEASE, keepLease: true, attempt })
    expect(kept).toMatchObject({ progress: { crmId: "8" }, leaseUntil: 2 * LEASE })
    if (kept) await ledger.record(kept, delivered, { now: LEASE, keepLease: false, attempt })
    expect(await ledger.counts()).toMatchObject({ waiting: 0, delivered: 1 })
    expect(await database.query("SELECT outcome FROM attempts")).toHaveLength(2)
    expect(await database.query("SELECT delivered_at FROM bookings")).toEqual([{ delivered_at: LEASE }])
  })

  test("left by a crash ends at the next start, and the progress is there to the last field", async () => {
    const { folder, database, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const due = await taken(ledger.takeDue(0, NOTHING))
    const progress: Progress = {
      state: "waiting",
      nextAt: 45_000,
      tries: 3,
      sentAt: 1,
      looked: true,
      crmId: "9007199254740993",
      contactsAdded: 1,
      leftOut: ["campaign"],
    }
    await ledger.record(due, progress, { now: 0, keepLease: true })
    database.close()

    const { ledger: reopened } = await tempLedger(folder)
    expect(await reopened.takeDue(50_000, NOTHING)).toBeUndefined()
    await reopened.endLeases()
    expect(await reopened.nextDueAt(NOTHING)).toBe(45_000)
    expect((await taken(reopened.takeDue(50_000, NOTHING))).progress).toEqual(progress)
  })
})

describe("a booking that cannot be opened any more", () => {
  test("is kept and told, and the ones behind it are delivered", async () => {
    const { database, keyring } = await tempLedger()
    const lines: [string, LogFields][] = []
    const log = (event: string, fields: LogFields) => lines.push([event, fields])
    const ledger = openLedger(database, keyring, log)
    await ledger.add(newBooking(1))
    await ledger.add(newBooking(2, { at: 1 }))
    await database.batch([{ sql: "UPDATE bookings SET sealed = zeroblob(40) WHERE reference = 'AAAA-0001'" }])
    expect((await taken(ledger.takeDue(1, NOTHING))).stored.reference).toBe("AAAA-0002")
    expect(lines).toEqual([["needs_attention", { site: "acme", reference: "AAAA-0001", reason: "unopened" }]])
    expect(await ledger.counts()).toEqual({ waiting: 1, delivered: 0, attention: 1, handled: 0, quarantined: 0 })
  })
})

describe("opening", () => {
  test("a second time changes nothing: each migration runs once", async () => {
    const { folder, database, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const versions = await database.query("SELECT version FROM schema_version")
    database.close()
    const { database: reopened, ledger: again } = await tempLedger(folder)
    expect(await reopened.query("SELECT version FROM schema_version")).toEqual(versions)
    expect(await again.counts()).toMatchObject({ waiting: 1 })
  })

  test("a ledger that a newer Porchlight wrote is refused", async () => {
    const { database } = await tempLedger()
    await database.batch([{ sql: "INSERT INTO schema_version (version) VALUES (99)" }])
    await expect(openTestLedger(database)).rejects.toThrow(/schema version 99.*newer Porchlight/)
  })

  test("with another secret is refused, and the right one still opens everything", async () => {
    const { folder, database, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    database.close()
    const before = readFileSync(join(folder, "ledger.sqlite"))
    await expect(tempLedger(folder, "another secret")).rejects.toThrow(/another PORCHLIGHT_SECRET.*Nothing was changed/)
    expect(readFileSync(join(folder, "ledger.sqlite")).equals(before)).toBe(true)
  })

  test("is not ready for bookings while nothing can be written, and is again once something can", async () => {
    const { database, ledger } = await tempLedger()
    await database.query("PRAGMA query_only = ON")
    expect(await ledger.answers(0)).toBe(false)
    await database.query("PRAGMA query_only = OFF")
    expect(await ledger.answers(5000)).toBe(true)
  })

  test("is not ready from the moment on that a booking could not be stored, whatever was found just before", async () => {
    const { database, ledger } = await tempLedger()
    expect(await ledger.answers(0)).toBe(true)
    await database.query("PRAGMA query_only = ON")
    await expect(ledger.add(newBooking(1))).rejects.toThrow()
    expect(await ledger.answers(1)).toBe(false)
    await database.query("PRAGMA query_only = OFF")
    expect(await ledger.answers(5001)).toBe(true)
  })

  test("writes once in five seconds to find out, however often it is asked", async () => {
    const { database, ledger } = await tempLedger()
    const proofs = async () => {
      const [row] = await database.query("SELECT total_changes() AS changes")
      return Number(row?.changes)
    }
    const before = await proofs()
    await Promise.all(Array.from({ length: 100 }, (_, n) => ledger.answers(n * 49)))
    expect(await proofs()).toBe(before + 1)
    await ledger.answers(5000)
    expect(await proofs()).toBe(before + 2)
  })

  test("tells whether it answers", async () => {
    const { database, ledger } = await tempLedger()
    expect(await ledger.answers()).toBe(true)
    database.close()
    expect(await ledger.answers()).toBe(false)
  })
})
