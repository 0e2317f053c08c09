import { describe, expect, test } from "vitest"
import { deliveryForTest } from "../../test/delivery.ts"

const SECOND = 1000

describe("nobody knows whether the booking was made", () => {
  test("and it was, but the answer was lost: it is found, and not sent again", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break({ match: { path: "create" }, times: 1, action: "reset", committed: true })
    await office.add(1)
    await office.run()
    expect(await office.attempts()).toEqual(["0s create reset", "45s look_up created", "45s add_contact contact_added"])
    expect(await office.sandbox.bookings()).toHaveLength(1)
  })

  test("and it was not: it is sent again only after the later look", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break({ match: { path: "create" }, times: 1, action: "reset" })
    await office.add(1)
    await office.run()
    expect(await office.attempts()).toEqual([
      "0s create reset",
      "45s look_up not_found",
      "120s look_up not_found",
      "121s create created",
      "121s add_contact contact_added",
    ])
    expect(await office.sandbox.bookings()).toHaveLength(1)
  })

  test("and the list lags behind: the later look finds it", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(
      { match: { path: "create" }, times: 1, action: "reset", committed: true },
      { match: { path: "list" }, action: "lag", ms: 60 * SECOND },
    )
    await office.add(1)
    await office.run()
    expect((await office.attempts()).slice(0, 3)).toEqual([
      "0s create reset",
      "45s look_up not_found",
      "120s look_up created",
    ])
    expect(await office.sandbox.bookings()).toHaveLength(1)
  })

  test.each([
    ["a 503 before it was made", { action: "status", status: 503 }],
    ["a 502 after it was made", { action: "status", status: 502, committed: true }],
    ["a time limit, and it is made late", { action: "delay", ms: 2000 }],
    ["a time limit after it was made", { action: "delay", ms: 2000, committed: true }],
    ["headers that never end", { action: "slowHeaders" }],
    ["a body that never ends", { action: "endless" }],
    ["a 200 of garbage", { action: "garbage" }],
    ["a 200 of garbage, and nothing was made", { action: "garbage", committed: false }],
    ["a 200 without an id", { action: "withoutId" }],
  ] as const)("%s: exactly one booking in the end", async (_, fault) => {
    const delay = Promise.withResolvers<void>()
    const office = await deliveryForTest({ sleep: () => delay.promise })
    await office.sandbox.break({ match: { path: "create" }, times: 1, ...fault })
    await office.add(1)
    const delivered = office.deliverDue()
    await expect.poll(async () => (await office.sandbox.requests("POST", "/bookings"))[0]?.body).toBeTruthy()
    if (["delay", "slowHeaders", "endless"].includes(fault.action)) office.giveUp()
    await delivered
    delay.resolve()
    if (fault.action === "delay") await expect.poll(office.sandbox.bookings).toHaveLength(1)
    await office.run()
    expect(await office.sandbox.bookings()).toHaveLength(1)
    expect(await office.states()).toMatchObject([{ state: "delivered" }])
  })

  test("and the look-up fails for hours: it is sent only once that has answered", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break(
      { match: { path: "create" }, times: 1, action: "reset", committed: true },
      { match: { path: "list" }, times: 12, action: "status", status: 503 },
    )
    await office.add(1)
    await office.run()
    expect(await office.sandbox.requests("POST", "/bookings")).toHaveLength(1)
    expect(await office.states()).toMatchObject([{ state: "delivered" }])
  })
})

describe("nobody knows whether the email address was added", () => {
  test("and it was: it is found, and stands there once", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break({ match: { path: "contacts.create" }, times: 1, action: "reset", committed: true })
    await office.add(1)
    await office.run()
    expect(await office.attempts()).toEqual(["0s create created", "0s add_contact reset", "45s look_up contact_added"])
    expect((await office.sandbox.bookings())[0]?.contacts).toHaveLength(2)
  })

  test("and it was not: it is added after the later look", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break({ match: { path: "contacts.create" }, times: 1, action: "reset" })
    await office.add(1)
    await office.run()
    expect((await office.attempts()).slice(2)).toEqual([
      "45s look_up not_found",
      "120s look_up not_found",
      "121s add_contact contact_added",
    ])
    expect((await office.sandbox.bookings())[0]?.contacts).toHaveLength(2)
    expect(await office.sandbox.requests("POST", "/bookings")).toHaveLength(1)
  })
})
