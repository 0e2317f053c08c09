import { describe, expect, test } from "vitest"
import { newBooking } from "../../test/new-booking.ts"
import { AGREED, DAY, privacyForTest } from "../../test/privacy.ts"

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
