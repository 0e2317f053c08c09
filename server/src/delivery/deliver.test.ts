import { describe, expect, test } from "vitest"
import { ADA, deliveryForTest } from "../../test/delivery.ts"

const SECOND = 1000
const HOUR = 3600 * SECOND

test("a booking with a phone and an email address is there at once, with both", async () => {
  const office = await deliveryForTest()
  await office.add(1)
  await office.run()
  expect(await office.attempts()).toEqual(["0s create created", "0s add_contact contact_added"])
  expect(await office.sandbox.bookings()).toMatchObject([
    {
      externalId: "AAAA-0001",
      contacts: [
        { type: "Phone", value: "5125550143" },
        { type: "Email", value: "ada@example.com" },
      ],
    },
  ])
  expect(await office.states()).toMatchObject([{ state: "delivered" }])
  expect(office.lines).toEqual([["delivered", { site: "acme", reference: "AAAA-0001" }]])
})

describe("ServiceTitan refuses", () => {
  test("while its token server is down: nothing is sent, and it goes through once that is back", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break({ match: { path: "token" }, times: 4, action: "status", status: 503 })
    await office.add(1)
    await office.run()
    expect(await office.attempts()).toEqual([
      "0s create token_unavailable",
      "2s create token_unavailable",
      "9s create token_unavailable",
      "32s create token_unavailable",
      "92s create created",
      "92s add_contact contact_added",
    ])
  })

  test("for as long as it says, and that is no try", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break({ match: { path: "create" }, times: 3, action: "status", status: 429, retryAfter: 600 })
    await office.add(1)
    await office.run()
    expect((await office.attempts()).slice(0, 4)).toEqual([
      "0s create rate_limited",
      "600s create rate_limited",
      "1200s create rate_limited",
      "1800s create created",
    ])
    expect(await office.states()).toMatchObject([{ state: "delivered", tries: 0 }])
  })

  test("something optional: the booking goes through without it and says so", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break({
      match: { path: "create" },
      times: 1,
      action: "status",
      status: 400,
      body: { title: "Bad", status: 400, errors: { campaignId: ["Campaign 31 is not active."] } },
    })
    await office.add(1)
    await office.run()
    expect((await office.attempts()).slice(0, 2)).toEqual(["0s create invalid", "0s create created"])
    const [booking] = await office.sandbox.bookings()
    expect(booking).toMatchObject({ campaignId: null })
    expect(booking?.summary).toContain("Left out, since ServiceTitan refused it: campaign 31")
  })

  test("the booking itself: it is kept, told, and never repeated by itself", async () => {
    const office = await deliveryForTest()
    const body = { errors: { name: ["Ada Lovelace is not allowed."] } }
    await office.sandbox.break({ match: { path: "create" }, action: "status", status: 400, body })
    await office.add(1)
    await office.run()
    expect(await office.attempts()).toEqual(["0s create invalid"])
    expect(await office.states()).toMatchObject([{ state: "attention", reason: "booking_refused" }])
    expect(office.lines).toMatchObject([["needs_attention", { reference: "AAAA-0001", reason: "booking_refused" }]])
    expect(JSON.stringify([office.lines, await office.attempts()])).not.toContain("Lovelace")
  })

  test("everything for three days: the tries thin out to about hourly, and then somebody must look", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break({ match: { path: "create" }, action: "status", status: 403 })
    await office.add(1)
    await office.run()
    const attempts = await office.attempts()
    expect(await office.states()).toMatchObject([{ state: "attention", reason: "forbidden" }])
    expect(office.clock.now()).toBeGreaterThan(Date.UTC(2026, 10, 23, 15) + 71 * HOUR)
    expect(attempts.length).toBeGreaterThan(72)
    expect(attempts.length).toBeLessThan(160)
  })
})

describe("the site", () => {
  test("is no longer configured: the booking waits for it, and goes out when it is back", async () => {
    const office = await deliveryForTest()
    await office.add(1)
    office.sites.delete("acme")
    await office.deliverDue()
    expect(await office.attempts()).toEqual(["0s create site_missing"])
    office.sites.set("acme", office.site)
    await office.run()
    expect(await office.sandbox.bookings()).toHaveLength(1)
  })

  test("never comes back: after three days somebody must look", async () => {
    const office = await deliveryForTest()
    await office.add(1)
    office.sites.delete("acme")
    await office.run()
    expect(await office.states()).toMatchObject([{ state: "attention", reason: "site_missing" }])
  })

  test("has a time zone that nobody knows: its booking is tried again, told, and hurts no other", async () => {
    const office = await deliveryForTest()
    office.sites.set("odd", { ...office.site, id: "odd", timeZone: "Mars/Olympus" })
    await office.add(1, { site: "odd" })
    await office.add(2)
    await office.run()
    expect(await office.states()).toMatchObject([{ state: "attention", reason: "unmappable" }, { state: "delivered" }])
    expect(office.lines).toContainEqual([
      "payload_failed",
      { site: "odd", reference: "AAAA-0001", error: "RangeError" },
    ])
  })
})

test("a stop between two steps leaves the rest for the next start", async () => {
  const office = await deliveryForTest()
  await office.add(1)
  const due = await office.ledger().takeDue(office.clock.now(), { sites: [], bookings: [] })
  if (due) await office.deliverWith()(due, () => true)
  expect(await office.attempts()).toEqual(["0s create created"])
  expect(await office.states()).toMatchObject([{ state: "waiting" }])
  await office.run()
  expect(await office.attempts()).toEqual(["0s create created", "0s add_contact contact_added"])
})

test("no log line of a delivery, good or bad, holds anything of the person", async () => {
  const office = await deliveryForTest()
  await office.sandbox.break(
    { match: { path: "create" }, times: 1, action: "status", status: 400, body: ADA },
    { match: { path: "contacts.create" }, times: 1, action: "status", status: 500, body: ADA },
  )
  await office.add(1, { booking: { ...ADA, details: "Heartofgold" } })
  await office.add(2, { booking: { ...ADA, details: "Heartofgold" } })
  await office.run()
  expect(office.lines.length).toBeGreaterThan(2)
  expect(JSON.stringify(office.lines)).not.toMatch(/Ada|Lovelace|5550143|example\.com|Heartofgold/)
})
