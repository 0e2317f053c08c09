import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { memoryDatabase } from "../../../test/memory-database.ts"
import { newBooking } from "../../../test/new-booking.ts"
import { openTestLedger } from "../../../test/open-ledger.ts"
import { NOTHING, tempLedger } from "../../../test/temp-ledger.ts"
import type { LogFields } from "../../log.ts"
import type { Database } from "../database.ts"
import { asStored } from "../keyed.ts"
import { openLedger } from "../ledger.ts"
import { openKeyBook } from "./key-book.ts"
import { openKeyring } from "./keyring.ts"
import { KEYS_OF } from "./statements.ts"

const KEYS = "SELECT site, purpose FROM data_keys WHERE retired_at IS NULL ORDER BY site, purpose"

/** A ledger whose next write can fail, before anything was written or after all was; and what a start after that finds there. */
const fragileLedger = async () => {
  const database = memoryDatabase()
  let fails: "before" | "after" | undefined
  const fragile: Database = {
    ...database,
    batch: async (statements) => {
      const when = fails
      fails = undefined
      if (when === "before") throw new Error("The disk failed.")
      const rows = await database.batch(statements)
      if (when === "after") throw new Error("The disk failed.")
      return rows
    },
  }
  const failNext = (when: "before" | "after") => {
    fails = when
  }
  const reopened = async () => {
    const { ledger, keyring } = await openTestLedger(database)
    const taken: string[] = []
    for (let due = await ledger.takeDue(0, NOTHING); due; due = await ledger.takeDue(0, NOTHING)) {
      taken.push(due.stored.reference)
    }
    return { keys: keyring.all().length, taken }
  }
  return { ...(await openTestLedger(fragile)), failNext, reopened }
}

describe("a site's keys", () => {
  test("are made at its first booking and are the same ever after, however many come at once", async () => {
    const database = memoryDatabase()
    const { ledger } = await openTestLedger(database)
    await Promise.all([1, 2, 3].map((n) => ledger.add(newBooking(n))))
    await ledger.add(newBooking(4, { site: "bolt" }))
    await (await openTestLedger(database)).ledger.add(newBooking(5))
    expect(await database.query(KEYS)).toEqual([
      { site: "acme", purpose: "mark" },
      { site: "acme", purpose: "seal" },
      { site: "bolt", purpose: "mark" },
      { site: "bolt", purpose: "seal" },
    ])
    expect(await database.query("SELECT count(DISTINCT key_id) AS keys FROM bookings")).toEqual([{ keys: 2 }])
  })

  test("are one, also where two starts over the same ledger make them at the same time", async () => {
    const database = memoryDatabase()
    const [one, other] = [await openTestLedger(database), await openTestLedger(database)]
    await Promise.all([one.ledger.add(newBooking(1)), other.ledger.add(newBooking(2))])
    expect(await database.query(KEYS)).toHaveLength(2)
    const { ledger } = await openTestLedger(database)
    expect([await ledger.takeDue(0, NOTHING), await ledger.takeDue(0, NOTHING)]).toMatchObject([
      { stored: newBooking(1).stored },
      { stored: newBooking(2).stored },
    ])
  })

  test("are made in the very commit of the first booking, which waits for the disk once like any other", async () => {
    const database = memoryDatabase()
    let commits = 0
    const counted: Database = {
      ...database,
      batch: (statements) => {
        commits += 1
        return database.batch(statements)
      },
    }
    const { ledger } = await openTestLedger(counted)
    const afterStart = commits
    await ledger.add(newBooking(1))
    expect(commits - afterStart).toBe(1)
  })

  test("are made by the next booking where the first could not be written, and those that wait meanwhile share them", async () => {
    const { ledger, failNext, reopened } = await fragileLedger()
    failNext("before")
    const results = await Promise.allSettled([1, 2, 3].map((n) => ledger.add(newBooking(n))))
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"])
    expect(await reopened()).toEqual({ keys: 2, taken: ["AAAA-0002", "AAAA-0003"] })
  })

  test("are taken as they were written where the first commit came through and was said to have failed", async () => {
    const { ledger, failNext, reopened } = await fragileLedger()
    failNext("after")
    expect(await ledger.add(newBooking(1))).toMatchObject({ kind: "known", same: true })
    expect(await ledger.add(newBooking(2))).toMatchObject({ kind: "stored" })
    expect(await reopened()).toEqual({ keys: 2, taken: ["AAAA-0001", "AAAA-0002"] })
  })

  test("are rotated as often as they are asked to be, also at once, and after a rotation that was said to have failed", async () => {
    const { ledger, keyring, failNext, reopened } = await fragileLedger()
    await ledger.add(newBooking(1))
    expect(await Promise.all([keyring.rotate("acme", 1), keyring.rotate("acme", 2)])).toEqual([true, true])
    failNext("after")
    await expect(keyring.rotate("acme", 3)).rejects.toThrow("The disk failed.")
    expect(await keyring.rotate("acme", 4)).toBe(true)
    await ledger.add(newBooking(2))
    expect(await reopened()).toEqual({ keys: 6, taken: ["AAAA-0001", "AAAA-0002"] })
  })

  test("are found without a look at those of all others", async () => {
    const { database } = await tempLedger()
    const plan = await database.query(`EXPLAIN QUERY PLAN ${KEYS_OF}`, "acme")
    expect(plan).toMatchObject([{ detail: expect.stringContaining("USING INDEX data_keys_by_site") }])
  })

  test("open nothing of another site's, whatever is written beside it", async () => {
    const { database, ledger, keyring } = await tempLedger()
    await ledger.add(newBooking(1))
    await ledger.add(newBooking(2, { site: "bolt" }))
    const [row] = await database.query("SELECT sealed, reference FROM bookings WHERE site = 'acme'")
    const [other] = await database.query("SELECT key_id FROM bookings WHERE site = 'bolt'")
    expect(() => keyring.open(other?.key_id, row?.sealed, String(row?.reference))).toThrow()
  })

  test("make marks that are alike for one person at one site, and other ones at each site", async () => {
    const { keyring } = await tempLedger()
    const [acme, bolt] = [await keyring.make("acme"), await keyring.make("bolt")]
    expect(acme.markOf("+15125550143")).toEqual(acme.markOf("+15125550143"))
    expect(acme.markOf("+15125550143")).toHaveLength(16)
    expect(acme.markOf("+15125550143")).not.toEqual(acme.markOf("+15125550144"))
    expect(acme.markOf("+15125550143")).not.toEqual(bolt.markOf("+15125550143"))
  })
})

test("the files alone tell nothing of a person, not even to whoever guesses who it was", async () => {
  const { folder, ledger, keyring } = await tempLedger()
  const booking = {
    name: "Zaphodina Beeblebrox",
    phone: "5125550143",
    email: "zaphodina@example.com",
    address: { street: "12 Heartofgold St", city: "Austin", state: "TX", zip: "78701", country: "USA" as const },
  }
  await ledger.add(newBooking(1, { booking }))
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  const holds = (bytes: Buffer | string) => files.some((file) => file.includes(bytes))
  expect(holds("AAAA-0001")).toBe(true)
  for (const text of ["Zaphodina", "5125550143", "zaphodina@", "Heartofgold", "78701"]) expect(holds(text)).toBe(false)
  for (const text of [booking.phone, `+1${booking.phone}`, booking.email, booking.name, JSON.stringify(booking)]) {
    for (const hash of ["sha256", "sha1", "md5"]) {
      const digest = createHash(hash).update(text).digest()
      const forms = [
        digest.subarray(0, 12),
        ...(["hex", "base64", "base64url"] as const).map((as) => digest.toString(as)),
      ]
      for (const form of forms) expect(holds(form)).toBe(false)
    }
  }
  // Whoever has the keys would find the very hash that stands there.
  expect(holds(String(asStored((await keyring.make("acme")).fingerprint(JSON.stringify(booking)))))).toBe(true)
})

describe("a key that was changed on disk", () => {
  const opened = async (damage: string) => {
    const database = memoryDatabase()
    const { ledger } = await openTestLedger(database)
    await ledger.add(newBooking(1))
    await ledger.add(newBooking(2, { site: "bolt", at: 1 }))
    await database.batch([{ sql: damage }])
    const lines: [string, LogFields][] = []
    const log = (event: string, fields: LogFields) => lines.push([event, fields])
    const keyring = await openKeyring(database, { current: "a secret of the tests" }, { log })
    return { database, keyring, ledger: openLedger(database, keyring, log), lines }
  }

  test("parks what it sealed; all else is delivered, and the site takes bookings under a new one", async () => {
    const { ledger, lines } = await opened(
      "UPDATE data_keys SET wrapped = zeroblob(60) WHERE site = 'acme' AND purpose = 'seal'",
    )
    expect((await ledger.takeDue(1, NOTHING))?.stored).toEqual(newBooking(2, { at: 1 }).stored)
    expect(lines).toEqual([
      ["key_unreadable", { site: "acme", reason: "seal" }],
      ["needs_attention", { site: "acme", reference: "AAAA-0001", reason: "unopened" }],
    ])
    await ledger.add(newBooking(3, { at: 2 }))
    expect((await ledger.takeDue(2, NOTHING))?.stored.reference).toBe("AAAA-0003")
    expect(await ledger.add(newBooking(1))).toMatchObject({ kind: "known", same: true })
  })

  test("which people are found by: what is sent again is known all the same, and what is new under the same key is not", async () => {
    const { database, ledger, lines } = await opened(
      "UPDATE data_keys SET wrapped = zeroblob(60) WHERE site = 'acme' AND purpose = 'mark'",
    )
    expect(lines).toEqual([["key_unreadable", { site: "acme", reason: "mark" }]])
    const { booking } = newBooking(1).stored
    expect(await ledger.add(newBooking(1))).toEqual({ kind: "known", same: true, reference: "AAAA-0001" })
    expect(await ledger.find("acme", newBooking(1).idempotencyKey, booking)).toBe("AAAA-0001")
    const other = newBooking(1, { booking: { ...booking, name: "Somebody else" } })
    expect(await ledger.add(other)).toMatchObject({ kind: "known", same: false })
    await database.batch([{ sql: "UPDATE bookings SET sealed = zeroblob(60) WHERE site = 'acme'" }])
    expect(await ledger.add(newBooking(1))).toMatchObject({ kind: "known", same: false })
  })

  test("which people are found by is told to whoever looks at the keys", async () => {
    const { database, keyring } = await opened(
      "UPDATE data_keys SET wrapped = zeroblob(60) WHERE site = 'acme' AND purpose = 'mark'",
    )
    const listed = () => openKeyBook(database, keyring).list(["acme", "bolt"])
    expect(await listed()).toMatchObject([{ lostMarkKeys: 1 }, { lostMarkKeys: 0 }])
    await keyring.make("acme")
    expect(await listed()).toMatchObject([{ lostMarkKeys: 1, keys: [{ opens: true }] }, { lostMarkKeys: 0 }])
  })

  test("is another site's put in its place: it opens nothing", async () => {
    const { ledger } = await opened(`
      UPDATE data_keys SET wrapped = (SELECT wrapped FROM data_keys WHERE site = 'bolt' AND purpose = 'seal')
      WHERE site = 'acme' AND purpose = 'seal'`)
    expect((await ledger.takeDue(1, NOTHING))?.site).toBe("bolt")
    expect(await ledger.counts()).toMatchObject({ attention: 1 })
  })

  test("is missing: what it sealed needs attention, and nothing breaks", async () => {
    const { ledger } = await opened("DELETE FROM data_keys WHERE site = 'acme'")
    expect((await ledger.takeDue(1, NOTHING))?.site).toBe("bolt")
    expect(await ledger.takeDue(1, NOTHING)).toBeUndefined()
    expect(await ledger.counts()).toMatchObject({ attention: 1 })
    expect(await ledger.add(newBooking(4))).toMatchObject({ kind: "stored" })
  })

  test("says that another secret wrapped it: it is unwrapped all the same", async () => {
    const { ledger, lines } = await opened("UPDATE data_keys SET wrapped_by = 'x' WHERE site = 'acme'")
    expect((await ledger.takeDue(1, NOTHING))?.site).toBe("acme")
    expect(lines).toEqual([])
  })
})
