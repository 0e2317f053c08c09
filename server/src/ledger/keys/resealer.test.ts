import { describe, expect, test } from "vitest"
import { memoryDatabase } from "../../../test/memory-database.ts"
import { newBooking } from "../../../test/new-booking.ts"
import { openTestLedger } from "../../../test/open-ledger.ts"
import { tempLedger } from "../../../test/temp-ledger.ts"
import type { LogFields } from "../../log.ts"
import type { Database } from "../database.ts"
import { createResealer, type Resealer } from "./resealer.ts"

const toTheEnd = async (resealer: Resealer) => {
  let slices = 0
  while (await resealer.slice()) if (++slices > 500) throw new Error("It never comes to an end.")
}

const keysUsed = async (database: Database) =>
  (await database.query("SELECT DISTINCT key_id AS id FROM bookings ORDER BY id")).map(({ id }) => id)
const sealKeys = async (database: Database) =>
  (await database.query("SELECT id FROM data_keys WHERE purpose = 'seal' ORDER BY id")).map(({ id }) => id)

const names = async (database: Database) => {
  const { keyring } = await openTestLedger(database)
  const rows = await database.query("SELECT key_id, sealed, reference FROM bookings ORDER BY id")
  return rows.map(({ key_id, sealed, reference }) => JSON.parse(keyring.open(key_id, sealed, String(reference))).name)
}

const MANY = 130
const rotatedLedger = async () => {
  const database = memoryDatabase()
  const { ledger, keyring } = await openTestLedger(database)
  for (let n = 0; n < MANY; n++) await ledger.add(newBooking(n, { site: n % 3 ? "acme" : "bolt" }))
  const before = await sealKeys(database)
  await keyring.rotate("acme", 5)
  return { database, ledger, keyring, before }
}

describe("a rotation", () => {
  test("seals everything of that site anew, then takes the old key away; of other sites it touches nothing", async () => {
    const { database, keyring, before } = await rotatedLedger()
    const [bolt, acme] = before
    const sealed = () => database.query("SELECT sealed FROM bookings WHERE site = 'bolt'")
    const others = await sealed()
    await toTheEnd(createResealer(database, keyring))
    expect(await sealKeys(database)).not.toContain(acme)
    expect(await keysUsed(database)).toEqual(await sealKeys(database))
    expect(await keysUsed(database)).toContain(bolt)
    expect(await sealed()).toEqual(others)
    expect(await names(database)).toEqual(Array.from({ length: MANY }, (_, n) => `Ada ${n}`))
    expect(await database.query("SELECT action, site FROM audit")).toEqual([{ action: "rotate_key", site: "acme" }])
  })

  test("goes on while bookings come in, also those that were on their way in that very turn", async () => {
    const { folder, database, ledger, keyring } = await tempLedger()
    await ledger.add(newBooking(0))
    const resealer = createResealer(database, keyring)
    for (let n = 1; n <= 30; n += 3) {
      await Promise.all([
        ledger.add(newBooking(n)),
        keyring.rotate("acme", n),
        ledger.add(newBooking(n + 1)),
        resealer.slice(),
        ledger.add(newBooking(n + 2)),
        resealer.slice(),
      ])
    }
    await toTheEnd(resealer)
    expect(await keysUsed(database)).toHaveLength(1)
    expect(await sealKeys(database)).toHaveLength(1)
    database.close()
    const { database: reopened } = await tempLedger(folder)
    expect(await names(reopened)).toHaveLength(31)
  })

  test("does not make unreadable what was read before it, and is opened after it", async () => {
    const { database, keyring } = await rotatedLedger()
    const [row] = await database.query("SELECT * FROM bookings WHERE site = 'acme'")
    await toTheEnd(createResealer(database, keyring))
    expect(JSON.parse(keyring.open(row?.key_id, row?.sealed, String(row?.reference)))).toMatchObject({ name: "Ada 1" })
  })

  test("of a site without a booking changes nothing", async () => {
    const { database, keyring } = await rotatedLedger()
    expect(await keyring.rotate("nobody", 5)).toBe(false)
    expect(await database.query("SELECT action FROM audit")).toHaveLength(1)
  })

  test("leaves the fingerprints as they are: the same request again is still known", async () => {
    const { database, ledger, keyring } = await rotatedLedger()
    await toTheEnd(createResealer(database, keyring))
    expect(await ledger.add(newBooking(1))).toMatchObject({ kind: "known", same: true })
    const marks = (await (await openTestLedger(database)).keyring.make("acme")).markOf("x")
    expect((await keyring.make("acme")).markOf("x")).toEqual(marks)
  })
})

test("what an operator has edited, or somebody has erased, meanwhile stays as they left it", async () => {
  const { database, keyring } = await rotatedLedger()
  let isErased = false
  const meddling: Database = {
    ...database,
    batch: async (statements) => {
      const rows = await database.batch(statements)
      // Once, between the read and the write: what is written then must stay away by itself.
      if (!isErased && rows.flat().some(({ id, sealed }) => id === 3 && sealed)) {
        isErased = true
        await database.batch([{ sql: "UPDATE bookings SET sealed = x'', holds = 'nothing' WHERE id = 3" }])
      }
      return rows
    },
  }
  await toTheEnd(createResealer(meddling, keyring))
  expect(await database.query("SELECT sealed, holds FROM bookings WHERE id = 3")).toEqual([
    { sealed: new Uint8Array(), holds: "nothing" },
  ])
})

test("what cannot be opened is left with its key, told once, and does not keep the others from being sealed anew", async () => {
  const { database, keyring, before } = await rotatedLedger()
  await database.batch([{ sql: "UPDATE bookings SET sealed = zeroblob(40) WHERE id = 2" }])
  const lines: [string, LogFields][] = []
  const resealer = createResealer(database, keyring, (event, fields) => lines.push([event, fields]))
  await toTheEnd(resealer)
  await toTheEnd(resealer)
  expect(lines).toEqual([["key_kept", { site: "acme", reason: "unopened" }]])
  expect(await sealKeys(database)).toEqual(expect.arrayContaining(before))
  expect(await database.query("SELECT id FROM bookings WHERE key_id = ?1", Number(before[1]))).toEqual([{ id: 2 }])
})
