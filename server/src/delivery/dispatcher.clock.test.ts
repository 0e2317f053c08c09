import { describe, expect, test } from "vitest"
import { createClock } from "../../test/clock.ts"
import { dispatcherForTest, settled } from "../../test/dispatcher.ts"
import { newBooking } from "../../test/new-booking.ts"
import { tempLedger } from "../../test/temp-ledger.ts"

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

describe("on a machine, whose steady clock tells fractions of a millisecond", () => {
  const HOUR = 3_600_000

  /** A booking in doubt, to be looked up in 45 s, at a site that is paused for a minute; then somebody sets the clock. */
  const whenSet = async (byMs: number, fails = 0) => {
    const { ledger, database } = await tempLedger()
    let failures = fails
    const flaky = async (write: () => Promise<void>) => {
      if (failures-- > 0) throw new Error("The disk is full.")
      await write()
    }
    const steady = createClock(0.25)
    const { clock, dispatcher, lines } = await dispatcherForTest({
      ledger: {
        ...ledger,
        setBack: (...by) => flaky(() => ledger.setBack(...by)),
        setForward: (...by) => flaky(() => ledger.setForward(...by)),
      },
      steady: steady.now,
    })
    const startedAt = clock.now()
    await ledger.add(newBooking(1, { at: startedAt }))
    const due = await ledger.takeDue(startedAt, { sites: [], bookings: [] })
    if (!due) throw new Error("Nothing was due.")
    const inDoubt = { ...due.progress, sentAt: startedAt, nextAt: startedAt + 45_000 }
    const breaker = {
      pausedUntil: startedAt + 60_000,
      openedAt: startedAt,
      reason: "credentials",
      trips: 1,
      failures: 0,
    }
    await ledger.record(due, inDoubt, { now: startedAt, keepLease: false, breaker })
    const look = async (ms: number) => {
      steady.pass(ms + 0.375)
      clock.pass(ms)
      dispatcher.wake()
      await settled()
    }
    await look(10)
    clock.pass(byMs)
    for (let n = 0; n <= fails; n++) await look(10)
    const [row] = await database.query("SELECT next_at, paused_until FROM bookings JOIN queues USING (site)")
    const sinceSet = (at: unknown) => Math.round((Number(at) - startedAt - byMs) / 1000)
    return { look: sinceSet(row?.next_at), probe: sinceSet(row?.paused_until), lines }
  }

  test("a clock that is set back puts neither a look-up nor a probe off", async () => {
    expect(await whenSet(-HOUR)).toEqual({ look: 45, probe: 60, lines: [] })
  })

  test("a clock that is set forward brings no look-up forward", async () => {
    expect(await whenSet(HOUR)).toMatchObject({ look: 45, lines: [] })
  })

  test("it is made up for as well where the ledger could not be written at that moment", async () => {
    expect(await whenSet(-HOUR, 2)).toMatchObject({ look: 45, probe: 60 })
    expect(await whenSet(HOUR, 2)).toMatchObject({ look: 45 })
  })
})
