import { describe, expect, test } from "vitest"
import { deliveryForTest } from "../../test/delivery.ts"

describe("the process ends", () => {
  test("after the booking was sent and before that could be written down: it is found, and is there once", async () => {
    const office = await deliveryForTest()
    await office.add(1)
    await office.crashDuring((nth) => nth === 2)
    expect(await office.sandbox.bookings()).toHaveLength(1)
    await office.run()
    expect(await office.attempts()).toEqual(["45s look_up created", "45s add_contact contact_added"])
    expect(await office.sandbox.bookings()).toHaveLength(1)
  })

  test("after it was written down that it would be sent, and before it was: it is sent after two looks", async () => {
    const office = await deliveryForTest()
    await office.sandbox.break({ match: { path: "create" }, times: 1, action: "reset" })
    await office.add(1)
    await office.crashDuring((nth) => nth === 2)
    await office.run()
    expect((await office.attempts()).slice(0, 3)).toEqual([
      "45s look_up not_found",
      "120s look_up not_found",
      "121s create created",
    ])
    expect(await office.sandbox.bookings()).toHaveLength(1)
  })

  test("before it could be written down that it is sent: nothing was sent", async () => {
    const office = await deliveryForTest()
    await office.add(1)
    await office.crashDuring((nth) => nth === 1)
    expect(await office.sandbox.requests("POST", "/bookings")).toEqual([])
    await office.run()
    expect(await office.sandbox.bookings()).toHaveLength(1)
  })

  test.each([3, 4])("at the %i. time that something is written down: one booking with both contacts", async (nth) => {
    const office = await deliveryForTest()
    await office.add(1)
    await office.crashDuring((now) => now === nth)
    await office.run()
    const bookings = await office.sandbox.bookings()
    expect(bookings.map(({ contacts }) => contacts.map(({ type }) => type))).toEqual([["Phone", "Email"]])
    expect(await office.states()).toMatchObject([{ state: "delivered" }])
  })
})
