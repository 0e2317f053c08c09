import { describe, expect, test } from "vitest"
import { ADA } from "../../test/ada.ts"
import { memoryDatabase } from "../../test/memory-database.ts"
import { newBooking } from "../../test/new-booking.ts"
import { FAULTS } from "../../test/office/faults.ts"
import type { Duration } from "../../test/office/line.ts"
import { openVirtualDelivery } from "../../test/office/virtual-delivery.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A booking that has been trying for a while, when somebody sets the clock. */
const whileWaiting = async (fault: string, duration: Duration) => {
  const found = FAULTS.find(({ name }) => name === fault)
  if (!found) throw new Error(`There is no fault "${fault}".`)
  const delivery = await openVirtualDelivery(memoryDatabase(), [{ operation: "create", fault: found, duration }])
  await delivery.ledger().add(newBooking(1, { at: delivery.time.now(), booking: ADA }))
  await delivery.deliverDue()
  const startedAt = delivery.time.steady()
  return {
    ...delivery,
    hoursTaken: () => (delivery.time.steady() - startedAt) / HOUR,
    atOffice: () => delivery.crm.bookings().map(({ contacts }) => contacts.map(({ type }) => type)),
  }
}

const ONCE = [["Phone", "Email"]]

describe.each([
  ["back by an hour", -HOUR],
  ["back by a day", -24 * HOUR],
  ["forward by an hour", HOUR],
  ["forward by a day", 24 * HOUR],
])("a clock that is set %s", (_, byMs) => {
  test("puts no waiting booking off: it is there soon after ServiceTitan is back", async () => {
    const { time, run, deliverDue, hoursTaken, atOffice } = await whileWaiting("status 503", "for an hour")
    time.pass(10 * MINUTE)
    await deliverDue()
    time.set(byMs)
    await run()
    expect(atOffice()).toEqual(ONCE)
    expect(hoursTaken()).toBeLessThan(2.2)
  })

  test("makes the 72 hours of a booking neither longer nor shorter", async () => {
    const { time, run, deliverDue, hoursTaken, ledger } = await whileWaiting("status 503", "for ever")
    time.pass(10 * MINUTE)
    await deliverDue()
    time.set(byMs)
    await run()
    expect(await ledger().counts()).toMatchObject({ attention: 1 })
    expect(hoursTaken()).toBeGreaterThan(70.5)
    expect(hoursTaken()).toBeLessThan(74)
  })

  test("doubles nothing that is in doubt", async () => {
    const { time, run, atOffice } = await whileWaiting("reset, carried out, and lists lag by 60 s", "once")
    time.set(byMs)
    await run()
    expect(atOffice()).toEqual(ONCE)
  })

  test("while the server is off neither puts off nor doubles", async () => {
    const { time, run, crashBefore, hoursTaken, atOffice } = await whileWaiting("reset, carried out", "once")
    time.set(byMs)
    await crashBefore(1)
    await run()
    expect(atOffice()).toEqual(ONCE)
    expect(hoursTaken()).toBeLessThan(0.2)
  })
})

test("a clock that is set forward again and again lets nobody believe too soon that nothing arrived", async () => {
  const { time, run, deliverDue, atOffice } = await whileWaiting("reset, carried out, and lists lag by 60 s", "once")
  for (let times = 0; times < 5; times++) {
    time.set(HOUR)
    await deliverDue()
  }
  await run()
  expect(atOffice()).toEqual(ONCE)
})
