import { describe, expect, test } from "vitest"
import { newBooking } from "../../test/new-booking.ts"
import { AGREED, DAY, privacyForTest } from "../../test/privacy.ts"
import type { Database } from "../ledger/database.ts"
import { openDesk } from "../ledger/desk.ts"
import { DUE_BOOKINGS } from "./statements.ts"
import { createSweep } from "./sweep.ts"

const CONSENT_DAYS = 1826

describe("what was delivered", () => {
  test("is kept for thirty days after its delivery, and then it is known only that there was something", async () => {
    const { add, run, clock, sweep, held, database, ledger } = await privacyForTest()
    await add(1)
    await run()
    clock.pass(30 * DAY - 1)
    expect(await sweep()).toBe(0)
    clock.pass(1)
    expect(await sweep()).toBe(1)
    expect(await held()).toEqual(["delivered nothing"])
    const [row] = await database().query("SELECT * FROM bookings")
    expect(row).toMatchObject({
      reference: "AAAA-0001",
      sealed: new Uint8Array(),
      phone_mark: null,
      email_mark: null,
      erased_at: clock.now(),
      crm_id: expect.any(String),
    })
    expect(await ledger().add(newBooking(1, { booking: { ...newBooking(1).stored.booking } }))).toMatchObject({
      kind: "known",
    })
  })

  test("and is sent again under the same key by the same visitor, still gets its reference", async () => {
    const { add, run, clock, sweep } = await privacyForTest()
    await add(1)
    await run()
    clock.pass(31 * DAY)
    await sweep()
    expect(await add(1)).toEqual({ kind: "known", same: true, reference: "AAAA-0001" })
  })

  test("is kept for as long as its site says", async () => {
    const { add, run, clock, sweep, held, sites, site } = await privacyForTest()
    sites.set("acme", { ...site, retention: { contactDays: 0, consentDays: 0 } })
    sites.set("birch", { ...site, id: "birch", retention: { contactDays: 90, consentDays: CONSENT_DAYS } })
    await add(1)
    await add(2, { site: "birch" })
    await run()
    await sweep()
    expect(await held()).toEqual(["delivered nothing", "delivered booking"])
    clock.pass(90 * DAY)
    await sweep()
    expect(await held()).toEqual(["delivered nothing", "delivered nothing"])
  })

  test("of a site that is not configured any more is kept as where nothing is said", async () => {
    const { add, run, clock, sweep, held, sites, site } = await privacyForTest()
    sites.set("birch", { ...site, id: "birch", retention: { contactDays: 900, consentDays: 900 } })
    await add(1, { site: "birch" })
    await run()
    sites.delete("birch")
    clock.pass(30 * DAY)
    await sweep()
    expect(await held()).toEqual(["delivered nothing"])
  })

  test("goes in slices, and nothing is forgotten", async () => {
    const { add, clock, sweep, held, logged, database } = await privacyForTest()
    for (let n = 1; n <= 120; n++) await add(n)
    const values = [clock.now() - 30 * DAY]
    await database().batch([{ sql: "UPDATE bookings SET state = 'delivered', delivered_at = ?1", values }])
    expect(await sweep()).toBe(120)
    expect(new Set(await held())).toEqual(new Set(["delivered nothing"]))
    expect(logged).toEqual([50, 50, 20].map((count) => `contact_data_erased {"site":"acme","count":${count}}`))
  })
})

test("thousands of sites are gone through in slices of two questions each, and what is due at the last of them is found", async () => {
  const { add, run, clock, database, keyring, sites, held } = await privacyForTest()
  await add(1)
  await run()
  await database().batch([
    { sql: "UPDATE bookings SET site = 'zinnia'" },
    {
      sql: `INSERT INTO queues (site) SELECT 'site-' || value FROM json_each(?1)`,
      values: [JSON.stringify(Array.from({ length: 999 }, (_, n) => n))],
    },
    { sql: "INSERT INTO queues (site) VALUES ('zinnia')" },
  ])
  let questions = 0
  const counting: Database = {
    ...database(),
    query: (...asked) => {
      questions += 1
      return database().query(...asked)
    },
  }
  const sweep = createSweep({ database: counting, keyring: keyring(), sites, now: clock.now, log: () => {} })
  const pass = async () => {
    const slices = [await sweep.slice()]
    while (slices.at(-1)?.more) slices.push(await sweep.slice())
    return slices.map(({ erased }) => erased)
  }
  const nothing = await pass()
  expect(new Set(nothing)).toEqual(new Set([0]))
  expect(nothing.length).toBeGreaterThan(3)
  expect(questions).toBe(2 * nothing.length)
  clock.pass(30 * DAY)
  expect((await pass()).at(-1)).toBe(1)
  expect(await held()).toEqual(["delivered nothing"])
})

test("what robots have sent since is not gone through for what was quarantined a month ago", async () => {
  const { add, clock, sweep, held, database } = await privacyForTest()
  await add(1)
  clock.pass(30 * DAY)
  for (let n = 2; n <= 60; n++) await add(n)
  await database().batch([{ sql: "UPDATE bookings SET state = 'quarantined'" }])
  expect(await sweep()).toBe(1)
  expect((await held()).filter((each) => each !== "quarantined booking")).toEqual(["handled nothing"])
})

test("what an operator replays in that very moment is spared, and delivered", async () => {
  const { add, clock, database, ledger, keyring, held, sites } = await privacyForTest()
  await add(1)
  const desk = openDesk(database(), keyring())
  await desk.handle("acme", "AAAA-0001", "called", clock.now())
  clock.pass(30 * DAY)
  const inBetween: Database = {
    ...database(),
    query: async (sql, ...values) => {
      const rows = await database().query(sql, ...values)
      if (sql === DUE_BOOKINGS) await desk.replay("acme", "AAAA-0001", clock.now())
      return rows
    },
  }
  const parts = { database: inBetween, keyring: keyring(), sites, now: clock.now, log: () => {} }
  await createSweep(parts).slice()
  expect(await held()).toEqual(["waiting booking"])
  const due = await ledger().takeDue(clock.now(), { sites: [], bookings: [] })
  expect(due?.stored.booking.name).toBe("Ada Lovelace")
})

describe("the record of a consent", () => {
  test("is kept alone once the rest is erased: the number, the words, when and where; and then it goes too", async () => {
    const { add, run, clock, sweep, held, exportAll, database } = await privacyForTest()
    await add(1, { booking: AGREED })
    await run()
    clock.pass(30 * DAY)
    await sweep()
    expect(await held()).toEqual(["delivered consent"])
    const { exported } = await exportAll({ phone: "+1 512 555 0143" }, undefined)
    expect(exported).toMatchObject([
      {
        record: { reference: "AAAA-0001", receivedAt: expect.any(Number) },
        consent: {
          phone: AGREED.phone,
          textVersion: "931eb099920e8258",
          page: "https://www.acme.example/book",
        },
      },
    ])
    expect(JSON.stringify(exported)).not.toContain("Lovelace")
    expect(JSON.stringify(exported)).not.toContain("ada@example.com")
    clock.pass((CONSENT_DAYS - 30) * DAY - 1)
    expect(await sweep()).toBe(0)
    clock.pass(1)
    expect(await sweep()).toBe(1)
    expect(await held()).toEqual(["delivered nothing"])
    expect(await database().query("SELECT 1 FROM bookings WHERE phone_mark IS NOT NULL")).toEqual([])
  })

  test("is not made of one that was refused, nor of one without a number", async () => {
    const { add, run, clock, sweep, held } = await privacyForTest()
    const { phone: _, ...mailed } = AGREED
    await add(1, { booking: { ...AGREED, smsConsent: { granted: false, textVersion: "931eb099920e8258" } } })
    await add(2, { booking: mailed })
    await run()
    clock.pass(30 * DAY)
    await sweep()
    expect(await held()).toEqual(["delivered nothing", "delivered nothing"])
  })

  test("goes with the rest where the site keeps none", async () => {
    const { add, run, sweep, held, sites, site } = await privacyForTest()
    sites.set("acme", { ...site, retention: { contactDays: 0, consentDays: 0 } })
    await add(1, { booking: AGREED })
    await run()
    await sweep()
    expect(await held()).toEqual(["delivered nothing"])
  })
})

describe("what has not reached the office", () => {
  test("is never erased by its age while it waits or needs attention", async () => {
    const { add, deliverDue, clock, sandbox, sweep, held, nextErasureAt } = await privacyForTest()
    await sandbox.break({
      match: { path: "create" },
      action: "status",
      status: 400,
      body: { errors: { name: ["no"] } },
    })
    await add(1)
    await deliverDue()
    await add(2)
    clock.pass(4000 * DAY)
    expect(await sweep()).toBe(0)
    expect(await held()).toEqual(["attention booking", "waiting booking"])
    expect(await nextErasureAt()).toBeUndefined()
  })

  test("but was quarantined stays for somebody to look at, also where nothing is kept of what was delivered", async () => {
    const { add, clock, sweep, held, database, nextErasureAt, sites, site } = await privacyForTest()
    sites.set("acme", { ...site, retention: { contactDays: 0, consentDays: 0 } })
    await add(1)
    await database().batch([{ sql: "UPDATE bookings SET state = 'quarantined'" }])
    const end = clock.now() + 30 * DAY
    expect(await nextErasureAt()).toBe(end)
    clock.to(end - 1)
    expect(await sweep()).toBe(0)
    expect(await held()).toEqual(["quarantined booking"])
    clock.to(end)
    expect(await sweep()).toBe(1)
  })

  test("and was quarantined is kept as long as what was delivered, where that is longer", async () => {
    const { add, clock, sweep, database, nextErasureAt, sites, site } = await privacyForTest()
    sites.set("acme", { ...site, retention: { contactDays: 90, consentDays: CONSENT_DAYS } })
    await add(1)
    await database().batch([{ sql: "UPDATE bookings SET state = 'quarantined'" }])
    const end = clock.now() + 90 * DAY
    expect(await nextErasureAt()).toBe(end)
    clock.to(end - 1)
    expect(await sweep()).toBe(0)
  })

  test("but was quarantined is erased so many days after it came in, and no consent is made of it", async () => {
    const { add, clock, sweep, held, database, nextErasureAt } = await privacyForTest()
    await add(1, { booking: AGREED })
    await database().batch([{ sql: "UPDATE bookings SET state = 'quarantined'" }])
    const end = clock.now() + 30 * DAY
    expect(await nextErasureAt()).toBe(end)
    clock.to(end - 1)
    expect(await sweep()).toBe(0)
    clock.to(end)
    expect(await sweep()).toBe(1)
    expect(await held()).toEqual(["handled nothing"])
  })
})

test("it is told when the next is due, and nothing is where nothing is held", async () => {
  const { add, run, clock, sweep, nextErasureAt } = await privacyForTest()
  expect(await nextErasureAt()).toBeUndefined()
  await add(1, { booking: AGREED })
  await run()
  expect(await nextErasureAt()).toBe(clock.now() + 30 * DAY)
  clock.pass(30 * DAY)
  await sweep()
  expect(await nextErasureAt()).toBe(clock.now() + (CONSENT_DAYS - 30) * DAY)
  clock.pass(CONSENT_DAYS * DAY)
  await sweep()
  expect(await nextErasureAt()).toBeUndefined()
})

test("what was changed on disk is erased like the rest, though nobody can read it", async () => {
  const { add, run, clock, sweep, held, database } = await privacyForTest()
  for (const n of [1, 2]) await add(n, { booking: AGREED })
  await run()
  await database().batch([{ sql: "UPDATE bookings SET sealed = randomblob(90) WHERE id = 1" }])
  clock.pass(30 * DAY)
  await sweep()
  expect(await held()).toEqual(["delivered nothing", "delivered consent"])
})
