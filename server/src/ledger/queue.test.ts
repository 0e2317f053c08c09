import { describe, expect, test } from "vitest"
import { newBooking } from "../../test/new-booking.ts"
import { oldLedger } from "../../test/old-ledger.ts"
import { NOTHING, tempLedger } from "../../test/temp-ledger.ts"
import { thresholdsAt } from "../alerts/changes.ts"
import { alertSource } from "../alerts/source.ts"
import { openAlertBook } from "./alert-book.ts"
import { type Breaker, CLOSED } from "./breaker.ts"
import type { Ledger } from "./ledger.ts"
import type { DueBooking, Progress } from "./progress.ts"
import { doubtAll } from "./restored.ts"

const taken = async (due: Promise<DueBooking | undefined>): Promise<DueBooking> => {
  const booking = await due
  if (!booking) throw new Error("Nothing was due.")
  return booking
}

const OPEN: Breaker = { pausedUntil: 500, openedAt: 10, reason: "credentials", trips: 1, failures: 0 }

const put = (ledger: Ledger, due: DueBooking, changes: Partial<Progress>, breaker?: Breaker) =>
  ledger.record(due, { ...due.progress, ...changes }, { now: 0, keepLease: false, breaker })

describe("a site's queue", () => {
  test("knows when it is next ready, whatever happens to its bookings", async () => {
    const { database, ledger } = await tempLedger()
    const head = async () => (await database.query("SELECT head_at, ready_at FROM queues WHERE site = 'acme'"))[0]
    await ledger.add(newBooking(1, { at: 30 }))
    await ledger.add(newBooking(2, { at: 20 }))
    await ledger.add(newBooking(3, { at: 40 }))
    expect(await head()).toEqual({ head_at: 20, ready_at: 20 })
    const first = await taken(ledger.takeDue(50, NOTHING))
    expect(await head()).toEqual({ head_at: 30, ready_at: 30 })
    await put(ledger, first, { nextAt: 25 })
    expect(await head()).toEqual({ head_at: 25, ready_at: 25 })
    await put(ledger, await taken(ledger.takeDue(50, NOTHING)), { state: "attention" })
    await put(ledger, await taken(ledger.takeDue(50, NOTHING)), { state: "delivered" })
    expect(await head()).toEqual({ head_at: 40, ready_at: 40 })
    await put(ledger, await taken(ledger.takeDue(50, NOTHING)), { state: "delivered" })
    expect(await head()).toEqual({ head_at: null, ready_at: null })
    expect(await ledger.counts()).toEqual({ waiting: 0, delivered: 2, attention: 1, handled: 0, quarantined: 0 })
  })

  test("of several, the one whose booking has been due longest comes first", async () => {
    const { ledger } = await tempLedger()
    for (const [n, site, at] of [
      [1, "b", 30],
      [2, "a", 20],
      [3, "b", 10],
      [4, "c", 25],
    ] as const) {
      await ledger.add(newBooking(n, { site, at }))
    }
    const order: string[] = []
    for (let n = 0; n < 4; n++) order.push((await taken(ledger.takeDue(99, NOTHING))).stored.reference)
    expect(order).toEqual(["AAAA-0003", "AAAA-0002", "AAAA-0004", "AAAA-0001"])
  })

  test("that is paused is left alone and woken for in time, and the others go on", async () => {
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    await ledger.add(newBooking(2))
    await ledger.add(newBooking(3, { site: "sound", at: 5 }))
    await put(ledger, await taken(ledger.takeDue(0, NOTHING)), { nextAt: 0, tries: 1 }, OPEN)
    expect(await ledger.breaker("acme")).toEqual(OPEN)
    expect((await taken(ledger.takeDue(5, NOTHING))).site).toBe("sound")
    expect(await ledger.takeDue(499, NOTHING)).toBeUndefined()
    expect(await ledger.nextDueAt(NOTHING)).toBe(500)
  })

  test("keeps the whole of its breaker, also while that only counts", async () => {
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const keep = async (breaker: Breaker) => {
      await put(ledger, await taken(ledger.takeDue(900, NOTHING)), { nextAt: 0 }, breaker)
      expect(await ledger.breaker("acme")).toEqual(breaker)
    }
    await keep({ pausedUntil: 0, trips: 0, failures: 4, lastFailed: 7 })
    await keep({ pausedUntil: 800, openedAt: 11, reason: "timeout", trips: 2, failures: 5, lastFailed: 8 })
    await keep(CLOSED)
  })

  test("is probed by one booking alone, the one that has failed least; the others follow once that came through", async () => {
    const { ledger } = await tempLedger()
    for (let n = 1; n <= 3; n++) await ledger.add(newBooking(n, { at: n }))
    await put(ledger, await taken(ledger.takeDue(9, NOTHING)), { nextAt: 0, tries: 4 }, OPEN)
    const probe = await taken(ledger.takeDue(500, NOTHING))
    expect(probe.stored.reference).toBe("AAAA-0002")
    expect(await ledger.takeDue(500, NOTHING)).toBeUndefined()
    await put(ledger, probe, { state: "delivered" }, CLOSED)
    expect((await taken(ledger.takeDue(500, NOTHING))).stored.reference).toBe("AAAA-0001")
    expect((await taken(ledger.takeDue(500, NOTHING))).stored.reference).toBe("AAAA-0003")
  })

  test("is probed by the next one at once, where what would have probed cannot be opened any more", async () => {
    const { database, ledger } = await tempLedger()
    for (let n = 1; n <= 3; n++) await ledger.add(newBooking(n, { at: n }))
    await put(ledger, await taken(ledger.takeDue(9, NOTHING)), { nextAt: 0, tries: 4 }, OPEN)
    await database.batch([{ sql: "UPDATE bookings SET sealed = zeroblob(40) WHERE id IN (2, 3)" }])
    expect((await taken(ledger.takeDue(500, NOTHING))).stored.reference).toBe("AAAA-0001")
    expect(await ledger.counts()).toMatchObject({ waiting: 1, attention: 2 })
    // Whoever is to look at them can do so at once.
    expect(await database.query("SELECT id FROM bookings WHERE lease_until IS NOT NULL")).toEqual([{ id: 1 }])
    expect(await ledger.breaker("acme")).toMatchObject({ pausedUntil: 300_500 })
  })

  test("whose probe was lost in a crash is probed again after its lease, or at once at a new start", async () => {
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    await put(ledger, await taken(ledger.takeDue(0, NOTHING)), { nextAt: 0 }, OPEN)
    await taken(ledger.takeDue(500, NOTHING))
    await ledger.endLeases()
    expect(await ledger.takeDue(600, NOTHING)).toBeUndefined()
    expect(await ledger.nextDueAt(NOTHING)).toBe(300_500)
    await ledger.probeNow(600)
    expect((await taken(ledger.takeDue(600, NOTHING))).stored.reference).toBe("AAAA-0001")
  })
})

/** A probe comes through, and ends an outage. */
const comeBack = async (ledger: Ledger, due: DueBooking, now: number, changes: Partial<Progress> = {}) => {
  const catchUp = { sentBefore: now - 120, lookBy: now + 75 }
  await ledger.record(due, { ...due.progress, state: "delivered", ...changes }, { now, keepLease: false, catchUp })
}

describe("a site that is back", () => {
  test("tries at once what had put itself off, but nothing that may only just have been sent", async () => {
    const { database, ledger } = await tempLedger()
    for (let n = 1; n <= 4; n++) await ledger.add(newBooking(n, { at: n }))
    await ledger.add(newBooking(5, { site: "other", at: 9000 }))
    await put(ledger, await taken(ledger.takeDue(9, NOTHING)), { nextAt: 5000, tries: 7 })
    await put(ledger, await taken(ledger.takeDue(9, NOTHING)), { nextAt: 6000, sentAt: 100 })
    await put(ledger, await taken(ledger.takeDue(9, NOTHING)), { nextAt: 7000, sentAt: 900 })
    await comeBack(ledger, await taken(ledger.takeDue(9, NOTHING)), 1000)
    expect(await database.query("SELECT next_at, tries FROM bookings WHERE state = 'waiting' ORDER BY id")).toEqual([
      { next_at: 1000, tries: 0 },
      { next_at: 1000, tries: 0 },
      { next_at: 7000, tries: 0 },
      { next_at: 9000, tries: 0 },
    ])
    expect(await ledger.nextDueAt(NOTHING)).toBe(1000)
  })

  test("looks a second time no sooner than without that, and no later than after a first look", async () => {
    const { database, ledger } = await tempLedger()
    for (let n = 1; n <= 3; n++) await ledger.add(newBooking(n, { at: n }))
    await put(ledger, await taken(ledger.takeDue(9, NOTHING)), { nextAt: 1020, sentAt: 100, looked: true })
    await put(ledger, await taken(ledger.takeDue(9, NOTHING)), { nextAt: 9000, sentAt: 100, looked: true, tries: 8 })
    // What has probed was itself looked up in vain, a first time.
    const looked = { state: "waiting", nextAt: 1075, sentAt: 100, looked: true } as const
    await comeBack(ledger, await taken(ledger.takeDue(9, NOTHING)), 1000, looked)
    expect(await database.query("SELECT next_at FROM bookings ORDER BY id")).toEqual([
      { next_at: 1020 },
      { next_at: 1075 },
      { next_at: 1075 },
    ])
  })
})

describe("a booking that has just come in", () => {
  test("is taken past all that waits, once", async () => {
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const added = await ledger.add(newBooking(2, { at: 50 }))
    if (added.kind !== "stored") throw new Error("It was not stored.")
    expect((await ledger.takeNew(added.id, 50))?.stored.reference).toBe("AAAA-0002")
    expect(await ledger.takeNew(added.id, 50)).toBeUndefined()
  })

  test.each(["delivered", "attention"] as const)("is not taken again once it is “%s”", async (state) => {
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    await put(ledger, await taken(ledger.takeNew(1, 0)), { state })
    expect(await ledger.takeNew(1, 99)).toBeUndefined()
  })

  test("waits with the others where its site is paused", async () => {
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    await put(ledger, await taken(ledger.takeDue(0, NOTHING)), { nextAt: 0 }, OPEN)
    const added = await ledger.add(newBooking(2))
    if (added.kind !== "stored") throw new Error("It was not stored.")
    expect(await ledger.takeNew(added.id, 0)).toBeUndefined()
    expect(await ledger.takeNew(added.id, 9999)).toBeUndefined()
  })
})

describe("a clock that was set back", () => {
  test("puts off nothing; what was sent is looked up late rather than early", async () => {
    const { database, ledger } = await tempLedger()
    const DAY = 86_400_000
    await ledger.add(newBooking(1, { at: DAY }))
    await ledger.add(newBooking(2, { at: DAY }))
    await put(ledger, await taken(ledger.takeDue(DAY, NOTHING)), { nextAt: DAY + 45_000, sentAt: DAY })
    await ledger.makeUpForClock(1000)
    expect(await database.query("SELECT next_at, sent_at FROM bookings ORDER BY id")).toEqual([
      { next_at: 46_000, sent_at: 1000 },
      { next_at: 1000, sent_at: null },
    ])
    expect(await ledger.nextDueAt(NOTHING)).toBe(1000)
  })

  test("opens a paused site's way again as soon as without it: its next probe counts", async () => {
    const { ledger } = await tempLedger()
    const DAY = 86_400_000
    await ledger.add(newBooking(1, { at: DAY }))
    const paused = { ...OPEN, openedAt: DAY, pausedUntil: DAY + 500 }
    await put(ledger, await taken(ledger.takeDue(DAY, NOTHING)), {}, paused)
    await ledger.setBack(DAY - 1000, 1000)
    // A probe that began no later than the breaker opened would tell nothing.
    expect(await ledger.breaker("acme")).toMatchObject({ openedAt: 1000, pausedUntil: 1500 })
  })

  test("makes no pause younger than it is: nobody is told that ServiceTitan lets the site in again", async () => {
    const { database, ledger } = await tempLedger()
    const [DAY, HOUR, MINUTE] = [86_400_000, 3_600_000, 60_000]
    await ledger.add(newBooking(1, { at: DAY }))
    const paused = { ...OPEN, openedAt: DAY - 2 * MINUTE, pausedUntil: DAY + MINUTE }
    await put(ledger, await taken(ledger.takeDue(DAY, NOTHING)), {}, paused)
    const kinds = async (now: number) =>
      (await openAlertBook(database).troubles(thresholdsAt(now))).map(({ kind }) => kind)
    expect(await kinds(DAY)).toEqual(["credentials"])
    await ledger.setBack(HOUR, DAY - HOUR)
    expect(await kinds(DAY - HOUR)).toEqual(["credentials"])
  })

  test.each([2, 30, 60 * 24])(
    "by %i minutes makes no wait shorter: nobody is told that none waits for long any more",
    async (minutes) => {
      const { database, ledger } = await tempLedger()
      const [DAY, MINUTE] = [86_400_000, 60_000]
      const now = 10 * DAY
      const book = openAlertBook(database)
      const change = async (at: number) => (await alertSource(book).changes(at)).map(({ change }) => change)
      await ledger.add(newBooking(1, { at: now - 16 * MINUTE }))
      expect(await change(now)).toEqual(["raised"])
      await book.note([{ site: "acme", kind: "waiting", state: "raised", raisedAt: now, toldAt: now, count: 1 }])
      const then = now - minutes * MINUTE
      await ledger.setBack(minutes * MINUTE, then)
      for (const later of [0, 5, 20]) expect(await change(then + later * MINUTE)).toEqual([])
      await put(ledger, await taken(ledger.takeDue(then, NOTHING)), { state: "delivered" })
      expect(await change(then + 21 * MINUTE)).toEqual(["recovered"])
    },
  )
})

test("a clock that was set forward makes nothing that was just sent look old, not even to a site that is back", async () => {
  const { database, ledger } = await tempLedger()
  const HOUR = 3_600_000
  for (const n of [1, 2]) await ledger.add(newBooking(n, { at: n }))
  await put(ledger, await taken(ledger.takeDue(2, NOTHING)), { nextAt: 45_000, sentAt: 1000 })
  await ledger.setForward(HOUR)
  await comeBack(ledger, await taken(ledger.takeDue(2, NOTHING)), HOUR + 1100)
  expect(await database.query("SELECT next_at, sent_at FROM bookings WHERE state = 'waiting'")).toEqual([
    { next_at: HOUR + 45_000, sent_at: HOUR + 1000 },
  ])
})

test("a clock that was set leaves it known of a restored booking that it may have come further than its copy says", async () => {
  const { database, ledger } = await tempLedger()
  const [NOW, HOUR] = [1_000_000, 3_600_000]
  await ledger.add(newBooking(1, { at: NOW }))
  await doubtAll(database, NOW, NOW + 45_000)
  const isKnown = async () => (await database.query("SELECT sent_at < since AS known FROM bookings"))[0]?.known
  await ledger.setForward(HOUR)
  expect(await isKnown()).toBe(1)
  await ledger.setBack(2 * HOUR, NOW - HOUR)
  expect(await isKnown()).toBe(1)
})

describe("behind a pause that does not end", () => {
  const parkedBy = async (limitMs: number, pausedUntil = 9999) => {
    const { database, ledger } = await tempLedger()
    for (let n = 1; n <= 3; n++) await ledger.add(newBooking(n, { at: n }))
    await put(ledger, await taken(ledger.takeDue(9, NOTHING)), {}, { ...OPEN, pausedUntil })
    await database.batch([{ sql: "UPDATE bookings SET since = 900 WHERE id = 2" }])
    await ledger.giveUp(1000, limitMs)
    return database.query("SELECT id, reason FROM bookings WHERE state = 'attention' ORDER BY id")
  }

  test("what has waited for too long is set aside, and says why; what was replayed since has its time anew", async () => {
    expect(await parkedBy(900)).toEqual([
      { id: 1, reason: "credentials" },
      { id: 3, reason: "credentials" },
    ])
    expect(await parkedBy(997)).toMatchObject([{ id: 1 }, { id: 3 }])
    expect(await parkedBy(998)).toMatchObject([{ id: 1 }])
    expect(await parkedBy(1000)).toEqual([])
  })

  test("nothing is set aside that may be tried now", async () => {
    expect(await parkedBy(900, 1000)).toEqual([])
  })
})

describe("a ledger of the first version", () => {
  test("keeps its bookings and tries, and counts and queues them", async () => {
    const folder = oldLedger(1, (old) =>
      old.exec(`
      INSERT INTO bookings (id, site, idempotency_key, body_hash, reference, sealed, received_at, state, next_at, lease_until)
      VALUES (1, 'acme', 'k1', 'h', 'AAAA-0001', x'00', 5, 'waiting', 70, NULL),
        (2, 'acme', 'k2', 'h', 'AAAA-0002', x'00', 6, 'waiting', 60, 9),
        (3, 'other', 'k1', 'h', 'AAAA-0003', x'00', 7, 'delivered', 7, NULL);
      INSERT INTO attempts (booking, at, step, outcome, status) VALUES (3, 7, 'create', 'created', 200);
    `),
    )
    const { database, ledger } = await tempLedger(folder)
    expect(await ledger.counts()).toEqual({ waiting: 2, delivered: 1, attention: 0, handled: 0, quarantined: 0 })
    expect(await ledger.nextDueAt(NOTHING)).toBe(9)
    await ledger.endLeases()
    expect(await ledger.nextDueAt(NOTHING)).toBe(60)
    expect(await database.query("SELECT id, since, received_at FROM bookings WHERE id = 2")).toEqual([
      { id: 2, since: 6, received_at: 6 },
    ])
    expect(await database.query("SELECT booking, outcome, next_at FROM attempts")).toEqual([
      { booking: 3, outcome: "created", next_at: null },
    ])
    expect(await database.query("SELECT * FROM tallies WHERE site = 'other' ORDER BY name")).toMatchObject([
      { name: "accepted", count: 1 },
      { name: "attempt:create:created", count: 1 },
      { name: "state:delivered", count: 1 },
    ])
  })
})
