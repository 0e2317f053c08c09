import { describe, expect, test } from "vitest"
import { comeIn, dispatcherForTest, settled } from "../../test/dispatcher.ts"
import { newBooking } from "../../test/new-booking.ts"

const times = (count: number, what: string) => Array<string>(count).fill(what)

test("everything that is due goes out at once, and the dispatcher asks to be woken for the next", async () => {
  const { clock, ledger, dispatcher, underWay, wakes } = await dispatcherForTest()
  await ledger.add(newBooking(1, { at: clock.now() }))
  await ledger.add(newBooking(2, { at: clock.now() - 5 }))
  await ledger.add(newBooking(3, { at: clock.now() + 9000 }))
  dispatcher.wake()
  await expect.poll(() => [...underWay.keys()]).toEqual(["AAAA-0002", "AAAA-0001"])
  await expect.poll(() => wakes.at(-1)).toBe(clock.now() + 9000)
})

test("a booking that comes while others are looked for is not missed", async () => {
  const { ledger, dispatcher, underWay } = await dispatcherForTest()
  dispatcher.wake()
  for (let n = 0; n < 10; n++) {
    await ledger.add(newBooking(n))
    dispatcher.wake()
  }
  await expect.poll(() => underWay.size).toBe(10)
})

test("many bookings of one site that hangs do not hold up another's, and go on as it lets go", async () => {
  const { ledger, dispatcher, underWay, sitesUnderWay } = await dispatcherForTest()
  await Promise.all(Array.from({ length: 40 }, (_, n) => ledger.add(newBooking(n, { site: "broken" }))))
  dispatcher.wake()
  await expect.poll(sitesUnderWay).toEqual(times(12, "broken"))
  await ledger.add(newBooking(99, { site: "sound", at: 1 }))
  dispatcher.wake()
  await expect.poll(sitesUnderWay).toEqual([...times(12, "broken"), "sound"])
  await Promise.all([...underWay.values()].map(({ finish }) => finish()))
  await expect.poll(sitesUnderWay).toEqual(times(12, "broken"))
})

test("a booking of a site that has enough under way does not go through all that wait for it, and goes out in its turn", async () => {
  const { ledger, dispatcher, underWay, looks } = await dispatcherForTest()
  await Promise.all(Array.from({ length: 12 }, (_, n) => ledger.add(newBooking(n))))
  dispatcher.wake()
  await expect.poll(() => underWay.size).toBe(12)
  await settled()
  await comeIn(ledger, dispatcher, 4, 100)
  await expect.poll(() => underWay.size).toBe(16)
  await settled()
  const before = looks()
  await comeIn(ledger, dispatcher, 1, 12)
  await settled()
  expect(looks()).toBe(before)
  await underWay.get("AAAA-0000")?.finish()
  await expect.poll(() => underWay.has("AAAA-0012")).toBe(true)
})

describe("a backlog", () => {
  test("does not hold up what has just come in, of its own site or another", async () => {
    const { ledger, dispatcher, underWay } = await dispatcherForTest()
    for (let n = 0; n < 60; n++) await ledger.add(newBooking(n, { site: `site-${n % 5}` }))
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(48)
    await comeIn(ledger, dispatcher, 1, 100, "site-0")
    await comeIn(ledger, dispatcher, 1, 101, "elsewhere")
    await expect.poll(() => [...underWay.keys()].slice(-2)).toEqual(["AAAA-0100", "AAAA-0101"])
  })

  test("is not held up by what keeps coming in: those take no more than their own places", async () => {
    const { ledger, dispatcher, underWay } = await dispatcherForTest()
    for (let n = 0; n < 20; n++) await ledger.add(newBooking(n))
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(12)
    await comeIn(ledger, dispatcher, 10, 100)
    await expect.poll(() => underWay.size).toBe(16)
    for (const reference of ["AAAA-0000", "AAAA-0001"]) await underWay.get(reference)?.finish()
    await expect.poll(() => [...underWay.keys()].slice(-2)).toEqual(["AAAA-0012", "AAAA-0013"])
  })
})

test("a newcomer is not kept out of its places by those whose time as newcomers is over", async () => {
  const { clock, ledger, dispatcher, underWay } = await dispatcherForTest()
  await comeIn(ledger, dispatcher, 16, 0)
  await expect.poll(() => underWay.size).toBe(16)
  await comeIn(ledger, dispatcher, 64, 100)
  clock.pass(6000)
  await comeIn(ledger, dispatcher, 1, 200)
  const express = [...underWay.values()].filter(({ due }) => due.id <= 4)
  expect(express).toHaveLength(4)
  for (const { finish } of express) await finish()
  await expect.poll(() => underWay.has("AAAA-0200")).toBe(true)
})

test("at most 48 are under way, and all are delivered in the end", async () => {
  const { ledger, dispatcher, underWay } = await dispatcherForTest()
  await Promise.all(Array.from({ length: 200 }, (_, n) => ledger.add(newBooking(n, { site: `site-${n % 10}` }))))
  dispatcher.wake()
  await expect.poll(() => underWay.size).toBe(48)
  await settled()
  expect(underWay.size).toBe(48)
  while (underWay.size > 0) {
    await Promise.all([...underWay.values()].map(({ finish }) => finish()))
    await settled()
  }
  expect(await ledger.counts()).toEqual({ waiting: 0, delivered: 200, attention: 0, handled: 0, quarantined: 0 })
})

test("a lease that a full site left behind does not wake the dispatcher over and over", async () => {
  const { clock, ledger, dispatcher, underWay, wakes } = await dispatcherForTest()
  await Promise.all(Array.from({ length: 13 }, (_, n) => ledger.add(newBooking(n, { at: clock.now() }))))
  await ledger.takeDue(clock.now(), { sites: [], bookings: [] })
  dispatcher.wake()
  await expect.poll(() => underWay.size).toBe(12)
  clock.pass(3_600_000)
  wakes.length = 0
  dispatcher.wake()
  await settled()
  expect(wakes).toEqual([])
})
