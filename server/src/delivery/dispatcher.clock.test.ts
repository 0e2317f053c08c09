import { describe, expect, test } from "vitest"
import { dispatcherForTest, settled } from "../../test/dispatcher.ts"
import { newBooking } from "../../test/new-booking.ts"

describe("what has waited for three days", () => {
  test("behind an open breaker is told to need attention, and why", async () => {
    const { clock, ledger, dispatcher, underWay } = await dispatcherForTest()
    await ledger.add(newBooking(1, { at: clock.now() }))
    const due = await ledger.takeDue(clock.now(), { sites: [], bookings: [] })
    if (!due) throw new Error("Nothing was due.")
    const breaker = { pausedUntil: Number.MAX_SAFE_INTEGER, openedAt: 1, reason: "credentials", trips: 1, failures: 0 }
    await ledger.record(due, due.progress, { now: clock.now(), keepLease: false, breaker })
    clock.pass(72 * 3_600_000 + 1)
    dispatcher.wake()
    await expect.poll(ledger.counts).toMatchObject({ waiting: 0, attention: 1 })
    expect(underWay.size).toBe(0)
  })
})

test("a server that was down for four days tries what waits before it gives anything up", async () => {
  const { clock, ledger, dispatcher, underWay } = await dispatcherForTest()
  await ledger.add(newBooking(1, { at: clock.now() }))
  clock.pass(96 * 3_600_000)
  dispatcher.wake()
  await expect.poll(() => underWay.size).toBe(1)
  expect(await ledger.counts()).toMatchObject({ waiting: 1, attention: 0 })
})

describe("a clock that is set back by a day", () => {
  test("does not put off what waits", async () => {
    const { clock, ledger, dispatcher, underWay } = await dispatcherForTest()
    clock.pass(86_400_000)
    dispatcher.wake()
    await settled()
    await ledger.add(newBooking(1, { at: clock.now() + 2000 }))
    clock.pass(-86_400_000)
    dispatcher.wake()
    await settled()
    clock.pass(2000)
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(1)
  })
})

describe("a clock that is set forward by an hour", () => {
  test("does not take what is under way a second time, and makes no busy loop", async () => {
    const { clock, ledger, dispatcher, underWay, wakes } = await dispatcherForTest()
    await ledger.add(newBooking(1, { at: clock.now() }))
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(1)
    const first = underWay.get("AAAA-0001")
    clock.pass(3_600_000)
    dispatcher.wake()
    await settled()
    expect(underWay.get("AAAA-0001")).toBe(first)
    expect(wakes).toEqual([])
    await first?.finish()
    expect(await ledger.counts()).toMatchObject({ delivered: 1 })
  })
})
