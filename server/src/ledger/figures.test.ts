import { expect, test } from "vitest"
import { newBooking } from "../../test/new-booking.ts"
import { NOTHING, tempLedger } from "../../test/temp-ledger.ts"
import { addFigures, type Figures, NO_FIGURES, readFigures } from "./figures.ts"
import type { Attempt, Progress } from "./progress.ts"

const CREATED: Attempt = { at: 60, step: "create", outcome: "created" }
const TIMEOUT: Attempt = { at: 60, step: "create", outcome: "timeout" }
const OPEN = { pausedUntil: 500, openedAt: 10, reason: "credentials", trips: 1, failures: 0 }

const some = async () => {
  const { database, ledger } = await tempLedger()
  const next = async (changes: Partial<Progress>, attempt: Attempt, breaker?: typeof OPEN) => {
    const due = await ledger.takeDue(60, NOTHING)
    if (!due) throw new Error("Nothing was due.")
    await ledger.record(due, { ...due.progress, ...changes }, { now: 60, keepLease: false, attempt, breaker })
  }
  return { database, ledger, next }
}

test("a new ledger has nothing to tell", async () => {
  const { database } = await some()
  expect(await readFigures(database)).toEqual(NO_FIGURES)
})

test("what was accepted, where it stands, what was tried and which sites are paused", async () => {
  const { database, ledger, next } = await some()
  for (const [n, at] of [10, 20, 30, 40, 50].entries()) await ledger.add(newBooking(n, { at }))
  await ledger.add(newBooking(5, { site: "other", at: 55 }))
  await next({ state: "delivered" }, CREATED)
  await next({ state: "delivered" }, CREATED)
  await next({ state: "attention", reason: "booking_refused" }, { at: 60, step: "create", outcome: "invalid" })
  await next({ nextAt: 99 }, TIMEOUT, OPEN)
  expect(await readFigures(database)).toEqual({
    accepted: 6,
    states: { waiting: 3, delivered: 2, attention: 1, handled: 0, quarantined: 0 },
    oldestWaitingAt: 40,
    attempts: [
      { step: "create", outcome: "created", count: 2 },
      { step: "create", outcome: "invalid", count: 1 },
      { step: "create", outcome: "timeout", count: 1 },
    ],
    suspicions: {},
    sitesPaused: 1,
    sitesUnanswered: 0,
  } satisfies Figures)
})

test("the numbers never come from counting bookings", async () => {
  const { database } = await some()
  const asked: string[] = []
  await readFigures({
    query: async (sql) => {
      asked.push(sql)
      return []
    },
  })
  const plans = await Promise.all(asked.map((sql) => database.query(`EXPLAIN QUERY PLAN ${sql}`)))
  const details = plans.flat().map(({ detail }) => String(detail))
  expect(details.filter((detail) => detail.includes("bookings") && !detail.includes("bookings_waiting"))).toEqual([])
  expect(details.join()).toContain("queues_open")
})

test("many ledgers add up to the numbers of one that holds it all", async () => {
  const [one, two, both] = [await some(), await some(), await some()]
  for (const { ledger, next } of [one, both]) {
    await ledger.add(newBooking(1, { at: 30 }))
    await next({ state: "delivered" }, CREATED)
    await ledger.add(newBooking(2, { at: 50 }))
  }
  for (const { ledger, next } of [two, both]) {
    await ledger.add(newBooking(3, { site: "other", at: 20 }))
    await ledger.add(newBooking(4, { site: "other", at: 25 }))
    await next({ nextAt: 99 }, TIMEOUT, OPEN)
  }
  const [a, b] = [await readFigures(one.database), await readFigures(two.database)]
  expect(addFigures(a, b)).toEqual(await readFigures(both.database))
  expect(addFigures(NO_FIGURES, b)).toEqual(b)
  expect(addFigures(b, NO_FIGURES)).toEqual(b)
})
