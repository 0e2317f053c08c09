import { describe, expect, test } from "vitest"
import { ADA } from "../../test/delivery.ts"
import { AGREED, DAY, privacyForTest } from "../../test/privacy.ts"
import type { Database } from "../ledger/database.ts"
import { openDesk } from "../ledger/desk.ts"
import { createResealer } from "../ledger/keys/resealer.ts"
import { createFind } from "./find.ts"

const BOB = { name: "Bob", phone: "512 555 0199", email: "bob@example.com" }
const REFUSED = {
  match: { path: "create" },
  action: "status",
  status: 400,
  body: { errors: { name: ["no"] } },
} as const

const ofAda = { phone: "512.555.0143" }

describe("whoever asks to be erased", () => {
  test("is erased at every site, by phone or by email however they are written, and nobody else is", async () => {
    const { add, run, erase, held, sites, site } = await privacyForTest()
    sites.set("birch", { ...site, id: "birch" })
    await add(1)
    await add(2, { booking: BOB })
    await add(3, { site: "birch", booking: { name: "Ada", email: "ADA@example.com" } })
    await run()
    const { erased } = await erase({ ...ofAda, email: "Ada@Example.com" })
    expect(erased.map(({ row, how }) => [row.site, row.reference, how])).toEqual([
      ["acme", "AAAA-0001", "erased"],
      ["birch", "AAAA-0003", "erased"],
    ])
    expect(await held()).toEqual(["delivered nothing", "delivered booking", "delivered nothing"])
  })

  test("is erased at one site alone, where that is wished for", async () => {
    const { add, run, erase, held, sites, site } = await privacyForTest()
    sites.set("birch", { ...site, id: "birch" })
    await add(1)
    await add(2, { site: "birch" })
    await run()
    await erase(ofAda, {}, "birch")
    expect(await held()).toEqual(["delivered booking", "delivered nothing"])
  })

  test("is found also in what nobody has touched yet, which stays unless it is wished otherwise", async () => {
    const { add, run, sandbox, erase, held, deliverDue } = await privacyForTest()
    await sandbox.break(REFUSED)
    await add(1)
    await run()
    await sandbox.break()
    await add(2)
    expect((await erase(ofAda)).erased.map(({ how }) => how)).toEqual(["not_delivered", "not_delivered"])
    expect(await held()).toEqual(["attention booking", "waiting booking"])
    expect((await erase(ofAda, { undelivered: true })).erased.map(({ how }) => how)).toEqual(["erased", "erased"])
    expect(await held()).toEqual(["handled nothing", "handled nothing"])
    await deliverDue()
    expect(await sandbox.bookings()).toEqual([])
  })

  test.each([
    ["changed on disk", "UPDATE data_keys SET wrapped = zeroblob(60) WHERE purpose = 'mark'"],
    ["lost", "DELETE FROM data_keys WHERE purpose = 'mark'"],
  ])("is found also where the key was %s that people are found by", async (_, damage) => {
    const { add, run, find, exportAll, erase, held, database, stopped } = await privacyForTest()
    await add(1)
    await add(2, { booking: BOB })
    await run()
    expect((await find(ofAda, undefined)).rows).toHaveLength(1)
    await database().batch([{ sql: damage }])
    await stopped(async () => {})
    const { rows, unopened } = await find(ofAda, undefined)
    expect([rows.map((row) => row.reference), unopened]).toEqual([["AAAA-0001"], 0])
    expect((await exportAll(ofAda, undefined)).exported).toHaveLength(1)
    await erase(ofAda)
    expect(await held()).toEqual(["delivered nothing", "delivered booking"])
  })

  test("and whose request is on its way right now is told so, and it arrives", async () => {
    const { add, ledger, clock, deliverWith, erase, held } = await privacyForTest()
    await add(1)
    const due = await ledger().takeNew(1, clock.now())
    expect((await erase(ofAda, { undelivered: true })).erased.map(({ how }) => how)).toEqual(["being_delivered"])
    if (due) await deliverWith()(due, () => false)
    expect(await held()).toEqual(["delivered booking"])
    expect((await erase(ofAda)).erased.map(({ how }) => how)).toEqual(["erased"])
  })

  test("loses the record of a consent too, unless that is to stay", async () => {
    const { add, run, erase, held, clock, sweep } = await privacyForTest()
    for (const n of [1, 2]) await add(n, { booking: n === 1 ? AGREED : ADA })
    await run()
    expect((await erase(ofAda, { keepConsent: true })).erased.map(({ how }) => how)).toEqual(["consent_kept", "erased"])
    expect(await held()).toEqual(["delivered consent", "delivered nothing"])
    expect((await erase(ofAda, { keepConsent: true })).erased.map(({ how }) => how)).toEqual(["consent_kept"])
    clock.pass(30 * DAY)
    expect(await sweep()).toBe(0)
    expect((await erase(ofAda)).erased.map(({ how }) => how)).toEqual(["erased"])
    expect(await held()).toEqual(["delivered nothing", "delivered nothing"])
    expect((await erase(ofAda)).erased).toEqual([])
  })

  test("may ask again, and is a stranger then", async () => {
    const { add, run, erase, database } = await privacyForTest()
    await add(1)
    await run()
    await erase(ofAda)
    await add(2)
    await run()
    expect(await database().query("SELECT linked_to FROM bookings WHERE id = 2")).toEqual([{ linked_to: null }])
  })

  test("is on record as erased, without a word of who it was", async () => {
    const { add, run, erase, find, audit, logged, database } = await privacyForTest()
    await add(1, { booking: AGREED })
    await run()
    await erase(ofAda, { keepConsent: true })
    expect(await audit()).toEqual(["erase acme AAAA-0001 kept=consent"])
    expect((await find({ email: "ada@example.com" }, undefined)).rows).toEqual([])
    const told = JSON.stringify([logged, await database().query("SELECT * FROM audit")])
    for (const word of ["Lovelace", "5550143", "ada@"]) expect(told).not.toContain(word)
  })
})

test("what cannot be opened any more is counted: nobody can tell whose it is", async () => {
  const { add, find, database } = await privacyForTest()
  await add(1)
  await add(2)
  await database().batch([{ sql: "UPDATE bookings SET sealed = zeroblob(40) WHERE id = 1" }])
  expect(await find(ofAda, undefined)).toMatchObject({ rows: [{ reference: "AAAA-0002" }], unopened: 1 })
})

test("a booking is found that is sealed by another key in the very moment of the search", async () => {
  const { add, database, keyring, sites } = await privacyForTest()
  await add(1)
  let rotated = false
  const whileRotating: Database = {
    ...database(),
    query: async (...asked) => {
      const rows = await database().query(...asked)
      if (rotated || !asked[0].includes("marked = 0")) return rows
      rotated = true
      await keyring().rotate("acme", 0)
      await createResealer(database(), keyring()).slice()
      return rows
    },
  }
  const find = createFind({ database: whileRotating, keyring: keyring(), sites })
  expect((await find(ofAda, undefined)).rows).toMatchObject([{ reference: "AAAA-0001" }])
})

test("a booking that was given another person by an edit is that person's, and the first one's no more", async () => {
  const { add, run, sandbox, find, database, keyring } = await privacyForTest()
  await sandbox.break(REFUSED)
  await add(1)
  await run()
  await sandbox.break()
  await openDesk(database(), keyring()).edit("acme", "AAAA-0001", { booking: BOB }, "fields=phone", 0)
  expect((await find(ofAda, undefined)).rows).toEqual([])
  expect((await find({ phone: BOB.phone }, undefined)).rows).toMatchObject([{ reference: "AAAA-0001" }])
})

test("all that is held of somebody is told, and that it was told is on record first", async () => {
  const { add, run, exportAll, audit } = await privacyForTest()
  await add(1, { booking: AGREED })
  await add(2, { booking: BOB })
  await run()
  const { exported } = await exportAll({ email: "ADA@example.com" }, undefined)
  expect(exported).toMatchObject([
    {
      record: { reference: "AAAA-0001", booking: AGREED, state: "delivered" },
      deliveredAt: expect.any(Number),
      attempts: [{ step: "add_contact" }, { step: "create" }],
    },
  ])
  await exportAll({ email: "nobody@example.com" }, "acme")
  expect(await audit()).toEqual(["export acme AAAA-0001", "export acme found=0"])
})
