import { describe, expect, test } from "vitest"
import { ADA, deliveryForTest } from "../../test/delivery.ts"

const HOUR = 3_600_000
const HOME = { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701" }
const { phone, email, ...NAMELESS } = ADA

const openOffice = async () => {
  const office = await deliveryForTest()
  return {
    ...office,
    /** What the office reads of an earlier request, by reference. */
    told: async () => {
      const bookings = await office.sandbox.bookings()
      return Object.fromEntries(
        bookings.map(({ externalId, summary }) => [externalId, /^Asked before.*$/m.exec(summary)?.[0]]),
      )
    },
    links: async () =>
      (await office.database().query("SELECT linked_to FROM bookings ORDER BY id")).map(({ linked_to }) => linked_to),
  }
}

describe("a second request of the same person", () => {
  test("reaches the office too, and says so", async () => {
    const { add, run, clock, told, links } = await openOffice()
    await add(1)
    await run()
    clock.pass(2.5 * HOUR)
    await add(2, { booking: { ...ADA, details: "Still no heat." } })
    await run()
    expect(await told()).toEqual({
      "AAAA-0001": undefined,
      "AAAA-0002": "Asked before, 2 h ago: reference AAAA-0001",
    })
    expect(await links()).toEqual([null, "AAAA-0001"])
  })

  test.each([
    ["the phone, written in another way", { ...NAMELESS, phone: "+1 512-555-0143" }],
    ["the email address, written in another way", { ...NAMELESS, email: "ADA@example.com" }],
  ])("is known by %s", async (_, booking) => {
    const { add, run, links } = await openOffice()
    await add(1)
    await add(2, { booking })
    await run()
    expect(await links()).toEqual([null, "AAAA-0001"])
  })

  test("is known also while both are under way, in whatever order they are delivered", async () => {
    const { add, ledger, deliverWith, clock, told } = await openOffice()
    for (const n of [1, 2, 3]) await add(n)
    const deliver = deliverWith()
    const third = await ledger().takeNew(3, clock.now())
    const first = await ledger().takeNew(1, clock.now())
    const second = await ledger().takeNew(2, clock.now())
    await Promise.all([third, second, first].map((due) => due && deliver(due, () => false)))
    expect(await told()).toEqual({
      "AAAA-0001": undefined,
      "AAAA-0002": "Asked before, a moment ago: reference AAAA-0001",
      "AAAA-0003": "Asked before, a moment ago: reference AAAA-0002",
    })
  })

  test("still says so when it is sent again, and when a refused contact is written into its summary", async () => {
    const { add, run, sandbox, told } = await openOffice()
    await add(1)
    await run()
    await sandbox.break(
      { match: { path: "create" }, times: 1, action: "reset" },
      { match: { path: "contacts.create" }, action: "status", status: 400 },
    )
    await add(2)
    await run()
    expect((await told())["AAAA-0002"]).toMatch(/^Asked before, .* reference AAAA-0001$/)
  })

  test("is known behind a long outage, where one that came a day later was sent before both", async () => {
    const { add, ledger, database, deliverWith, clock } = await openOffice()
    await add(1)
    await add(2)
    clock.pass(25 * HOUR)
    await add(3, { booking: { name: "Somebody", phone: "512 556 0001" } })
    const deliver = deliverWith()
    const third = await ledger().takeNew(3, clock.now())
    if (third) await deliver(third, () => false)
    const [first, second] = [await ledger().takeNew(1, clock.now()), await ledger().takeNew(2, clock.now())]
    await Promise.all([second, first].map((due) => due && deliver(due, () => false)))
    expect(await database().query("SELECT reference, linked_to FROM bookings WHERE linked_to IS NOT NULL")).toEqual([
      { reference: "AAAA-0002", linked_to: "AAAA-0001" },
    ])
  })

  test("is known behind an outage, where none of hundreds was touched before the last was to be sent", async () => {
    const { add, ledger, database, deliverWith, clock } = await openOffice()
    const stranger = (n: number) => ({ name: "Somebody", phone: `512 556 ${String(n).padStart(4, "0")}` })
    for (let n = 1; n < 250; n++) await add(n, n === 2 ? {} : { booking: stranger(n) })
    await add(250)
    const last = await ledger().takeNew(250, clock.now())
    if (last) await deliverWith()(last, () => false)
    expect(await database().query("SELECT reference, linked_to FROM bookings WHERE linked_to IS NOT NULL")).toEqual([
      { reference: "AAAA-0250", linked_to: "AAAA-0002" },
    ])
    expect(await database().query("SELECT 1 FROM bookings WHERE marked = 0")).toEqual([])
  })
})

describe("a request is nobody's second", () => {
  test("a day after the first", async () => {
    const { add, run, clock, links } = await openOffice()
    await add(1)
    await run()
    clock.pass(24 * HOUR + 1)
    await add(2)
    await run()
    expect(await links()).toEqual([null, null])
  })

  test("for another home; it is for the same one or for none", async () => {
    const { add, run, links } = await openOffice()
    await add(1, { booking: { ...ADA, address: HOME } })
    await add(2, { booking: { ...ADA, address: { ...HOME, street: "99 Elm St" } } })
    await add(3, { booking: { ...ADA, address: { ...HOME, street: "12 Oak Street" } } })
    await add(4)
    await run()
    expect(await links()).toEqual([null, null, "AAAA-0001", "AAAA-0003"])
  })

  test("at another site", async () => {
    const { add, run, links, sites, site } = await openOffice()
    sites.set("birch", { ...site, id: "birch" })
    await add(1)
    await add(2, { site: "birch" })
    await run()
    expect(await links()).toEqual([null, null])
  })

  test("of somebody else", async () => {
    const { add, run, links } = await openOffice()
    await add(1)
    await add(2, { booking: { name: "Ada Lovelace", phone: "512 555 0199" } })
    await add(3, { booking: { name: "Ada Lovelace", address: HOME } })
    await run()
    expect(await links()).toEqual([null, null, null])
  })
})

test("a booking that cannot be opened any more keeps nobody from being known", async () => {
  const { add, run, database, links } = await openOffice()
  for (const n of [1, 2, 3]) await add(n)
  await database().batch([{ sql: "UPDATE bookings SET sealed = zeroblob(40) WHERE id = 2" }])
  await run()
  expect(await links()).toEqual([null, null, "AAAA-0001"])
})

test("nothing is marked by the accept itself, and nothing of a contact is legible in a mark", async () => {
  const { add, run, database } = await openOffice()
  await add(1)
  const marks = () => database().query("SELECT marked, phone_mark, email_mark FROM bookings")
  expect(await marks()).toEqual([{ marked: 0, phone_mark: null, email_mark: null }])
  await run()
  expect(await marks()).toEqual([{ marked: 1, phone_mark: expect.any(Uint8Array), email_mark: expect.any(Uint8Array) }])
})
