import { reset, runInDurableObject } from "cloudflare:test"
import { env } from "cloudflare:workers"
import { afterEach, describe, expect, test } from "vitest"
import { newBooking } from "../../test/new-booking.ts"
import { openTestLedger } from "../../test/open-ledger.ts"
import type { Database } from "../ledger/database.ts"
import { sqlDatabase } from "./sql-database.ts"

afterEach(reset)

/** Runs over an object's storage, beside the ledger that the object itself has there. */
const inStorage = <T>(run: (database: Database) => Promise<T>) =>
  runInDurableObject(env.SITES.getByName("acme"), (_, { storage }) => run(sqlDatabase(storage)))

const NOTHING = { sites: [], bookings: [] }

describe("the driver", () => {
  const COUNT = "SELECT count(*) AS count FROM things"

  test("gives back what it was given: text, numbers, null and bytes", async () => {
    await inStorage(async (database) => {
      await database.batch([{ sql: "CREATE TABLE things (a TEXT, b INTEGER, c REAL, d TEXT, e BLOB) STRICT" }])
      const values = ["é", 2 ** 53 - 1, 0.5, null, new Uint8Array([0, 255, 7])]
      await database.batch([{ sql: "INSERT INTO things VALUES (?1, ?2, ?3, ?4, ?5)", values }])
      const [row] = await database.query("SELECT * FROM things WHERE a = ?1 AND a = ?1", "é")
      expect(row).toEqual({ a: "é", b: 2 ** 53 - 1, c: 0.5, d: null, e: new Uint8Array([0, 255, 7]) })
    })
  })

  test("writes all of a batch or nothing, and tells which", async () => {
    await inStorage(async (database) => {
      await database.batch([{ sql: "CREATE TABLE things (a INTEGER UNIQUE)" }])
      const add = (a: number) => ({ sql: "INSERT INTO things VALUES (?1) RETURNING a", values: [a] })
      await expect(database.batch([add(1), add(1)])).rejects.toThrow()
      expect(await database.query(COUNT)).toEqual([{ count: 0 }])
      expect(await database.batch([add(1), add(2)])).toEqual([[{ a: 1 }], [{ a: 2 }]])
    })
  })
})

describe("the ledger over it", () => {
  const open = async (database: Database, secret?: string) => (await openTestLedger(database, secret)).ledger

  /** Storage in which no object has written yet. */
  const inEmptyStorage = <T>(run: (database: Database) => Promise<T>) =>
    inStorage(async (database) => {
      const tables = await database.query(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
      )
      await database.batch([
        { sql: "PRAGMA defer_foreign_keys = ON" },
        ...tables.map(({ name }) => ({ sql: `DROP TABLE ${name}` })),
      ])
      return run(database)
    })

  test("takes a booking once, and knows it again by its key and its body", async () => {
    await inEmptyStorage(async (database) => {
      const ledger = await open(database)
      const booking = newBooking(1)
      expect(await ledger.add(booking)).toMatchObject({ kind: "stored" })
      const { reference } = booking.stored
      expect(await ledger.add(booking)).toEqual({ kind: "known", same: true, reference })
      const other = newBooking(2, { booking: { name: "Bob", phone: "5125550144" } })
      const reused = { ...other, idempotencyKey: booking.idempotencyKey }
      expect(await ledger.add(reused)).toEqual({ kind: "known", same: false, reference })
      expect(await ledger.find("acme", booking.idempotencyKey, booking.stored.booking)).toBe(reference)
    })
  })

  test("seals what it stores, and opens it again", async () => {
    await inEmptyStorage(async (database) => {
      const ledger = await open(database)
      const booking = newBooking(1, { booking: { name: "José Álvarez", phone: "5125550143" } })
      await ledger.add(booking)
      const [row] = await database.query("SELECT sealed FROM bookings")
      expect(row?.sealed instanceof Uint8Array && new TextDecoder().decode(row.sealed)).not.toContain("lvarez")
      expect((await ledger.takeDue(1, NOTHING))?.stored).toEqual(booking.stored)
    })
  })

  test("gives a booking to one at a time; what a crash left behind is free at the next start", async () => {
    await inEmptyStorage(async (database) => {
      const ledger = await open(database)
      await ledger.add(newBooking(1))
      expect(await ledger.takeDue(1, NOTHING)).toBeDefined()
      expect(await ledger.takeDue(1, NOTHING)).toBeUndefined()
      const afterwards = await open(database)
      await afterwards.endLeases()
      expect(await afterwards.takeDue(1, NOTHING)).toBeDefined()
    })
  })

  test("counts by itself, through triggers", async () => {
    await inEmptyStorage(async (database) => {
      const ledger = await open(database)
      for (const n of [1, 2, 3]) await ledger.add(newBooking(n))
      expect(await ledger.counts()).toMatchObject({ waiting: 3, delivered: 0 })
    })
  })

  test("cannot be opened with another secret", async () => {
    await inEmptyStorage(async (database) => {
      await (await open(database)).add(newBooking(1))
      await expect(open(database, "another secret")).rejects.toThrow("another PORCHLIGHT_SECRET")
    })
  })
})
