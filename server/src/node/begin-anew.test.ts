import { expect, test } from "vitest"
import { memoryDatabase } from "../../test/memory-database.ts"
import { newBooking } from "../../test/new-booking.ts"
import { openTestLedger } from "../../test/open-ledger.ts"
import { NOTHING } from "../../test/temp-ledger.ts"
import { CLOSED } from "../ledger/breaker.ts"
import { beginAnew, shedDeleted } from "./begin-anew.ts"

const DAY = 86_400_000

/** A ledger whose process ended with one booking under way, at a site that was paused for an hour. */
const leftBehind = async () => {
  const database = memoryDatabase()
  const { ledger } = await openTestLedger(database)
  await ledger.add(newBooking(1, { at: DAY }))
  await ledger.add(newBooking(2, { at: DAY }))
  const due = await ledger.takeDue(DAY, NOTHING)
  if (!due) throw new Error("Nothing was due.")
  const progress = { ...due.progress, nextAt: DAY + 45_000, sentAt: DAY }
  const breaker = { pausedUntil: DAY + 3_600_000, openedAt: DAY, reason: "credentials", trips: 4, failures: 0 }
  await ledger.record(due, progress, { now: DAY, keepLease: true, breaker })
  return { database, ledger }
}

test("after a start a paused site is tried at once: whoever restarted it may have mended it", async () => {
  const { ledger } = await leftBehind()
  expect(await ledger.takeDue(DAY + 1000, NOTHING)).toBeUndefined()
  await beginAnew(ledger, DAY + 1000)
  expect((await ledger.takeDue(DAY + 1000, NOTHING))?.stored.reference).toBe("AAAA-0002")
})

test("what was under way when the process ended is nobody's any more, and is looked up when it would have been", async () => {
  const { ledger } = await leftBehind()
  await beginAnew(ledger, DAY + 1000)
  const probe = await ledger.takeDue(DAY + 1000, NOTHING)
  if (!probe) throw new Error("Nothing was due.")
  const delivered = { ...probe.progress, state: "delivered" as const }
  await ledger.record(probe, delivered, { now: DAY + 1000, keepLease: false, breaker: CLOSED })
  expect(await ledger.nextDueAt(NOTHING)).toBe(DAY + 45_000)
  expect((await ledger.takeDue(DAY + 45_000, NOTHING))?.stored.reference).toBe("AAAA-0001")
})

test("a clock that was set back is made up for once, however often the server starts before it has caught up", async () => {
  const { database, ledger } = await leftBehind()
  await beginAnew(ledger, 1000)
  const probe = await ledger.takeDue(1000, NOTHING)
  if (!probe) throw new Error("Nothing was due.")
  const later = { ...probe.progress, nextAt: 3_601_000, tries: 8 }
  const paused = { pausedUntil: 61_000, openedAt: 1000, reason: "credentials", trips: 5, failures: 0 }
  await ledger.record(probe, later, { now: 1000, keepLease: false, breaker: paused })
  await beginAnew(ledger, 2000)
  expect(await database.query("SELECT next_at FROM bookings WHERE id = 2")).toEqual([{ next_at: 3_601_000 }])
  expect(await ledger.breaker("acme")).toMatchObject({ openedAt: 1000 })
  // What comes in afterwards tells of the next time.
  await ledger.add(newBooking(3, { at: 5000 }))
  await beginAnew(ledger, 4000)
  expect(await ledger.breaker("acme")).toMatchObject({ openedAt: 0 })
})

test("a clock that was set back by a day while the server was off puts nothing off", async () => {
  const { ledger } = await leftBehind()
  await beginAnew(ledger, 1000)
  expect(await ledger.nextDueAt(NOTHING)).toBe(1000)
  expect((await ledger.takeDue(1000, NOTHING))?.stored.reference).toBe("AAAA-0002")
})

test("a disk without room to rid the ledger of what was deleted keeps no server from its start, and the log has it", async () => {
  const lines: string[] = []
  const isFull = Object.assign(new Error("The disk of Ada is full."), { errstr: "database or disk is full" })
  await shedDeleted({ shedDeleted: () => Promise.reject(isFull) }, (event, { error }) =>
    lines.push(`${event}: ${error}`),
  )
  expect(lines).toEqual(["deleted_bytes_kept: database or disk is full"])
})
