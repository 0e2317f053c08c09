import { describe, expect, test } from "vitest"
import { createClock } from "../../test/clock.ts"
import { newBooking } from "../../test/new-booking.ts"
import { tempLedger } from "../../test/temp-ledger.ts"
import type { Ledger } from "../ledger/ledger.ts"
import type { DueBooking } from "../ledger/progress.ts"
import type { LogFields } from "../log.ts"
import type { Deliver } from "./deliver.ts"
import { createDispatcher, type Dispatcher, type DispatcherParts } from "./dispatcher.ts"

type UnderWay = { due: DueBooking; stopping: () => boolean; finish: () => Promise<void>; fail: (error: Error) => void }

/** A dispatcher over a real ledger, with deliveries that end when the test says so. */
const dispatcherForTest = async (parts: Partial<DispatcherParts> = {}) => {
  // An early one: what waits is not so old that it would be given up.
  const clock = createClock(1_000_000)
  const { ledger } = await tempLedger()
  const underWay = new Map<string, UnderWay>()
  const wakes: number[] = []
  const lines: [string, LogFields][] = []

  const deliver: Deliver = (due, stopping) =>
    new Promise((resolve, reject) => {
      const { reference } = due.stored
      const finish = async () => {
        underWay.delete(reference)
        const now = clock.now()
        await ledger.record(due, { ...due.progress, state: "delivered" }, { now, keepLease: false })
        resolve()
      }
      const fail = (error: Error) => {
        underWay.delete(reference)
        reject(error)
      }
      underWay.set(reference, { due, stopping, finish, fail })
    })

  let looks = 0
  const takeDue: typeof ledger.takeDue = (...about) => {
    looks += 1
    return ledger.takeDue(...about)
  }

  const dispatcher = createDispatcher({
    ledger: { ...ledger, takeDue },
    deliver,
    waker: { wakeAt: (at) => wakes.push(at) },
    now: clock.now,
    log: (event, fields) => lines.push([event, fields]),
    ...parts,
  })
  const sitesUnderWay = () => [...underWay.values()].map(({ due }) => due.site).toSorted()
  return { clock, ledger, dispatcher, underWay, wakes, lines, sitesUnderWay, looks: () => looks }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))
const times = (count: number, what: string) => Array<string>(count).fill(what)

/** So many new bookings are stored and told to the dispatcher, as intake does. */
const comeIn = async (ledger: Ledger, dispatcher: Dispatcher, count: number, from: number, site = "acme") => {
  for (let n = from; n < from + count; n++) {
    const added = await ledger.add(newBooking(n, { site }))
    if (added.kind === "stored") dispatcher.wake({ site, id: added.id })
  }
}

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

describe("something throws", () => {
  test("in a delivery: it is told without its words, the others go on, and it is tried again when its lease ends", async () => {
    const { clock, ledger, dispatcher, underWay, wakes, lines } = await dispatcherForTest()
    await ledger.add(newBooking(1, { at: clock.now() }))
    await ledger.add(newBooking(2, { at: clock.now() }))
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(2)
    underWay.get("AAAA-0001")?.fail(new TypeError("Ada Lovelace is undefined"))
    await expect
      .poll(() => lines)
      .toEqual([["delivery_broke_off", { site: "acme", reference: "AAAA-0001", error: "TypeError" }]])
    await underWay.get("AAAA-0002")?.finish()
    await expect.poll(() => wakes.at(-1)).toBe(clock.now() + 300_000)
    clock.pass(300_000)
    dispatcher.wake()
    await expect.poll(() => [...underWay.keys()]).toEqual(["AAAA-0001"])
  })

  test("in the ledger: it is told, and asked again after a pause", async () => {
    let failing = true
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const flaky: DispatcherParts["ledger"] = {
      ...ledger,
      takeDue: (...values) => (failing ? Promise.reject(new Error("disk I/O error")) : ledger.takeDue(...values)),
    }
    const { clock, dispatcher, underWay, wakes, lines } = await dispatcherForTest({ ledger: flaky })
    dispatcher.wake()
    await expect.poll(() => wakes).toEqual([clock.now() + 1000])
    expect(lines).toEqual([["ledger_failed", { error: "Error" }]])
    failing = false
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(1)
  })
})

describe("a stop", () => {
  test("takes nothing new, tells what is under way, waits for it, and leaves the rest in the ledger", async () => {
    const { ledger, dispatcher, underWay, clock } = await dispatcherForTest()
    await Promise.all(Array.from({ length: 20 }, (_, n) => ledger.add(newBooking(n, { at: clock.now() }))))
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(12)
    let stopped = false
    const stopping = dispatcher.stop(5000).then(() => {
      stopped = true
    })
    await settled()
    expect(stopped).toBe(false)
    expect([...underWay.values()].every((delivery) => delivery.stopping())).toBe(true)
    await Promise.all([...underWay.values()].map(({ finish }) => finish()))
    await stopping
    dispatcher.wake()
    await settled()
    expect(await ledger.counts()).toEqual({ waiting: 8, delivered: 12, attention: 0, handled: 0, quarantined: 0 })
    expect(underWay.size).toBe(0)
  })

  test("waits no longer than it may for a delivery that hangs", async () => {
    const { ledger, dispatcher, underWay } = await dispatcherForTest()
    await ledger.add(newBooking(1))
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(1)
    await dispatcher.stop(10)
    expect(underWay.size).toBe(1)
  })
})
