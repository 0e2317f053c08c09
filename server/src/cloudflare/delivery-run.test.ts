import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { newBooking } from "../../test/new-booking.ts"
import type { Deliver } from "../delivery/deliver.ts"
import type { DueBooking } from "../ledger/progress.ts"
import { type DeliveryRunParts, startDeliveryRun } from "./delivery-run.ts"

const MINUTE = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const due = (id: number): DueBooking => ({
  id,
  site: "acme",
  stored: newBooking(id).stored,
  since: 0,
  progress: { state: "waiting", nextAt: 0, tries: 0, looked: false, contactsAdded: 0, leftOut: [] },
  known: { marked: true },
  leaseUntil: 0,
})

/** A ledger of so many bookings that are due, and of one that comes due later. */
const runOver = (count: number, deliver: Deliver, later?: number) => {
  const waiting = Array.from({ length: count }, (_, n) => due(n + 1))
  let next = later
  const ledger: DeliveryRunParts["ledger"] = {
    takeDue: async (now) => {
      if (next !== undefined && next <= now) {
        next = undefined
        return due(0)
      }
      return waiting.shift()
    },
    takeNew: async () => undefined,
    nextDueAt: async () => (waiting.length > 0 ? 0 : next),
    giveUp: async () => {},
    setBack: async () => {},
    setForward: async () => {},
  }
  const run = startDeliveryRun({ ledger, deliver, now: Date.now, log: () => {} })
  let finishedAt: number | undefined
  const started = Date.now()
  run.finished.then(() => {
    finishedAt = Date.now() - started
  })
  return { left: waiting, finishedAt: () => finishedAt }
}

/** A delivery that takes so long, in ms. */
const taking = (ms: number, seen: number[] = []): Deliver => {
  return ({ id }) => {
    seen.push(id)
    return new Promise((resolve) => setTimeout(resolve, ms))
  }
}

describe("a delivery run", () => {
  test("is over at once where nothing is due", async () => {
    const { finishedAt } = runOver(0, taking(1000))
    await vi.advanceTimersByTimeAsync(1)
    expect(finishedAt()).toBe(0)
  })

  test("is over when the last booking is through, and leaves what is due later to the alarm", async () => {
    const seen: number[] = []
    const { finishedAt } = runOver(4, taking(1000, seen), Date.now() + 10 * MINUTE)
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(seen).toEqual([1, 2, 3, 4])
    expect(finishedAt()).toBe(2000)
  })

  test("takes what comes due while another booking is still under way", async () => {
    const seen: number[] = []
    runOver(1, taking(30_000, seen), Date.now() + 2000)
    await vi.advanceTimersByTimeAsync(2000)
    expect(seen).toEqual([1, 0])
  })

  test("takes nothing new after ten minutes, well within the runtime's fifteen", async () => {
    const { left, finishedAt } = runOver(10_000, taking(30_000))
    await vi.advanceTimersByTimeAsync(12 * MINUTE)
    expect(finishedAt()).toBeLessThan(11.5 * MINUTE)
    const leftBehind = left.length
    expect(leftBehind).toBeGreaterThan(9000)
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(left).toHaveLength(leftBehind)
  })

  test("does not wait for ever for a delivery that never ends", async () => {
    const { finishedAt } = runOver(1, () => new Promise(() => {}))
    await vi.advanceTimersByTimeAsync(12 * MINUTE)
    expect(finishedAt()).toBe(11 * MINUTE)
  })
})
