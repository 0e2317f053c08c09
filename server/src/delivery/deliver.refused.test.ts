import { describe, expect, test } from "vitest"
import type { FaultRuleInput } from "../../sandbox/faults/rules.ts"
import { fullBooking } from "../../test/bookings.ts"
import { ADA, deliveryForTest } from "../../test/delivery.ts"

const REFUSED_EMAIL: FaultRuleInput = {
  match: { path: "contacts.create" },
  action: "status",
  status: 400,
  body: { title: "Bad", status: 400, errors: { value: ["ada@example.com is not an email address."] } },
}

const refusedUnnamed = (times: number): FaultRuleInput => ({
  match: { path: "create" },
  times,
  action: "status",
  status: 400,
  body: { title: "Bad", status: 400, errors: { request: ["Something is wrong."] } },
})

const fullCreate = ["campaignId", "jobTypeId", "businessUnitId", "priority", "customerType", "address", "contacts"]

/** Which optional fields each create had. */
const sentFields = async ({ sandbox }: Awaited<ReturnType<typeof deliveryForTest>>) =>
  (await sandbox.requests("POST", "/bookings")).map(({ body }) => {
    const sent: object = JSON.parse(body)
    return fullCreate.filter((field) => field in sent)
  })

describe("ServiceTitan refuses the email address", () => {
  test("of a booking that is there already: the office reads it in the summary", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(REFUSED_EMAIL)
    await office.add(1)
    await office.run()
    expect(await office.attempts()).toEqual([
      "0s create created",
      "0s add_contact invalid",
      "0s tell_contact contact_told",
    ])
    expect(await office.states()).toMatchObject([{ state: "delivered", left_out: '["contact:1"]' }])
    const [booking] = await office.sandbox.bookings()
    expect(booking?.contacts).toMatchObject([{ type: "Phone", value: "5125550143" }])
    expect(booking?.summary.split("\n")).toContain("Email: ada@example.com")
    expect(booking?.summary).toContain("Left out, since ServiceTitan refused it: a further contact")
  })

  test("and the rest of the summary is as it was", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(REFUSED_EMAIL)
    await office.add(1, { booking: fullBooking })
    await office.run()
    const [create] = await office.sandbox.requests("POST", "/bookings")
    const before: { summary: string } = JSON.parse(create?.body ?? "")
    const [booking] = await office.sandbox.bookings()
    const after = booking?.summary.split("\n") ?? []
    expect(after.filter((line) => !/^(?:Email|Left out)/.test(line))).toEqual(before.summary.split("\n"))
    const [change] = await office.sandbox.requests("PATCH", `/bookings/${booking?.id}`)
    expect(Object.keys(JSON.parse(change?.body ?? ""))).toEqual(["summary"])
  })

  test.each([
    ["the change was made but its answer was lost", { action: "reset", committed: true }, "reset"],
    ["the change was not made", { action: "status", status: 503 }, "server_error"],
    ["its answer was garbage", { action: "garbage" }, "unreadable"],
  ] as const)("and %s: the change is repeated, without a look-up", async (_, fault, outcome) => {
    const office = await deliveryForTest()
    await office.sandbox.break(REFUSED_EMAIL, { match: { path: "update" }, times: 1, ...fault })
    await office.add(1)
    await office.run()
    expect((await office.attempts()).slice(2)).toEqual([`0s tell_contact ${outcome}`, "1s tell_contact contact_told"])
    expect(await office.states()).toMatchObject([{ state: "delivered" }])
    expect((await office.sandbox.bookings())[0]?.summary.match(/ada@example\.com/g)).toHaveLength(1)
  })

  test("and the process ends while the change is under way: the change is repeated", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(REFUSED_EMAIL)
    await office.add(1)
    // Sent, created, sent, refused, told.
    await office.crashDuring((nth) => nth === 5)
    expect(await office.states()).toMatchObject([{ state: "waiting", left_out: '["contact:1"]' }])
    await office.run()
    expect((await office.attempts()).slice(2)).toEqual(["0s tell_contact contact_told"])
    expect(await office.sandbox.requests("POST", "/contacts")).toHaveLength(1)
    expect((await office.sandbox.bookings())[0]?.summary).toContain("Email: ada@example.com")
  })

  test("and the change as well: somebody must look", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(REFUSED_EMAIL, { match: { path: "update" }, action: "status", status: 400 })
    await office.add(1)
    await office.run()
    expect((await office.attempts()).slice(1)).toEqual(["0s add_contact invalid", "0s tell_contact invalid"])
    expect(await office.states()).toMatchObject([{ state: "attention", reason: "contact_refused" }])
    expect(JSON.stringify([office.lines, await office.attempts()])).not.toContain("example.com")
  })

  test("and what was left out of the booking before is still told", async () => {
    const office = await deliveryForTest()
    const body = { errors: { campaignId: ["Not active."] } }
    await office.sandbox.break(
      { match: { path: "create" }, times: 1, action: "status", status: 400, body },
      REFUSED_EMAIL,
    )
    await office.add(1)
    await office.run()
    expect((await office.sandbox.bookings())[0]?.summary).toContain(
      "Left out, since ServiceTitan refused it: campaign 31, a further contact",
    )
  })
})

describe("ServiceTitan refuses the booking and does not say why", () => {
  test("the office loses least: first what it can pick again itself", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(refusedUnnamed(1))
    await office.add(1, { booking: fullBooking })
    await office.run()
    expect(await sentFields(office)).toEqual([fullCreate, ["address", "contacts"]])
    const [booking] = await office.sandbox.bookings()
    expect(booking?.summary).toContain(
      "Left out, since ServiceTitan refused it: campaign 32, job type 11 with business unit 7, priority Urgent, customer type Residential",
    )
    expect(booking?.contacts).toHaveLength(2)
  })

  test("twice: it comes through without its address, which the summary has", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(refusedUnnamed(2))
    await office.add(1, { booking: fullBooking })
    await office.run()
    expect(await sentFields(office)).toEqual([fullCreate, ["address", "contacts"], ["contacts"]])
    expect(await office.states()).toMatchObject([{ state: "delivered" }])
    const [booking] = await office.sandbox.bookings()
    expect(booking?.summary).toContain("Address: 12 Oak St, B, Austin, TX 78701, USA")
  })

  test("three times: it comes through without its contact, which the summary has", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(refusedUnnamed(3))
    await office.add(1, { booking: fullBooking })
    await office.run()
    expect(await sentFields(office)).toEqual([fullCreate, ["address", "contacts"], ["contacts"], ["address"]])
    expect(await office.states()).toMatchObject([{ state: "delivered" }])
    const bookings = await office.sandbox.bookings()
    expect(bookings).toHaveLength(1)
    expect(bookings[0]?.summary).toContain("Phone: 5125550143")
    expect(bookings[0]?.contacts).toMatchObject([{ type: "Email", value: "jose@example.com" }])
  })

  test("whatever is left out: somebody must look", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break({ match: { path: "create" }, action: "status", status: 400, body: "Bad Request" })
    await office.add(1, { booking: { name: "Ada Lovelace", phone: ADA.phone, customerType: "commercial" } })
    await office.run()
    expect(await office.attempts()).toEqual(Array(3).fill("0s create invalid"))
    expect((await sentFields(office)).at(-1)).toEqual([])
    expect(await office.states()).toMatchObject([{ state: "attention", reason: "booking_refused" }])
  })
})

describe("ServiceTitan answers 404", () => {
  const notFound = (path: string): FaultRuleInput => ({ match: { path }, times: 1, action: "status", status: 404 })

  test("to a new booking: its site is paused, since no other would fare better", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(notFound("create"))
    for (const n of [1, 2]) await office.add(n)
    await office.deliverDue()
    expect(await office.ledger().breaker("acme")).toMatchObject({ openedAt: office.clock.now(), reason: "not_found" })
    expect(await office.sandbox.requests("POST", "/bookings")).toHaveLength(1)
  })

  test("to a further contact: the booking itself is gone there, and the others go on", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(notFound("contacts.create"))
    for (const n of [1, 2]) await office.add(n)
    await office.deliverDue()
    expect((await office.ledger().breaker("acme")).openedAt).toBeUndefined()
    expect(await office.states()).toMatchObject([{ state: "waiting" }, { state: "delivered" }])
  })
})
