import { describe, expect, test } from "vitest"
import { type Breaker, CLOSED } from "../ledger/breaker.ts"
import { advanceBreaker, endsOutage, type Health, healthOf } from "./breaker.ts"

const UP: Health = { kind: "up" }
const DOWN: Health = { kind: "down", reason: "credentials" }
const DOUBTFUL: Health = { kind: "doubtful", reason: "timeout" }
const SECOND = 1000
const MINUTE = 60 * SECOND

const call = (at: number, booking = 1, random = 0.999999) => ({ booking, startedAt: at, now: at, random })
const opened = advanceBreaker(CLOSED, DOWN, call(1000))

describe("the breaker opens", () => {
  test("at once where no other booking of the site would fare better", () => {
    expect(opened).toMatchObject({ openedAt: 1000, reason: "credentials", trips: 1, pausedUntil: 3000 })
  })

  test("after five different bookings in a row of unknown fate, and not for one that fails over and over", () => {
    let breaker: Breaker = CLOSED
    for (let n = 0; n < 20; n++) breaker = advanceBreaker(breaker, DOUBTFUL, call(n, 7))
    expect(breaker).toEqual({ ...CLOSED, failures: 1, lastFailed: 7 })
    for (const booking of [8, 9, 10]) breaker = advanceBreaker(breaker, DOUBTFUL, call(50, booking))
    expect(breaker.openedAt).toBeUndefined()
    expect(advanceBreaker(breaker, DOUBTFUL, call(60, 11))).toMatchObject({ openedAt: 60, reason: "timeout" })
    const good = advanceBreaker(breaker, UP, call(60, 11))
    expect(advanceBreaker(good, DOUBTFUL, call(61, 12))).toEqual({ ...CLOSED, failures: 1, lastFailed: 12 })
  })

  test("for as long as the gateway asks", () => {
    const asked = (retryAt: number) => advanceBreaker(CLOSED, { ...DOUBTFUL, retryAt }, call(1000)).pausedUntil
    expect(asked(91_000)).toBe(91_000)
    expect(asked(1000 + 60 * MINUTE)).toBe(1000 + 60 * MINUTE)
  })
})

describe("while it is open", () => {
  test("each probe that fails makes the pause longer, up to five minutes and never less than half of that", () => {
    const pauses = (random: number) => {
      let breaker = opened
      return Array.from({ length: 6 }, () => {
        const at = breaker.pausedUntil
        breaker = advanceBreaker(breaker, DOWN, call(at, 1, random))
        return Math.round((breaker.pausedUntil - at) / SECOND)
      })
    }
    expect(pauses(0.999999)).toEqual([10, 30, 60, 120, 300, 300])
    expect(pauses(0)).toEqual([5, 15, 30, 60, 150, 150])
  })

  test("a gateway that asks for one second each time is taken at its word at first, and then asked ever less often", () => {
    let breaker = opened
    const pauses = Array.from({ length: 7 }, () => {
      const at = breaker.pausedUntil
      breaker = advanceBreaker(breaker, { ...DOUBTFUL, retryAt: at + SECOND }, call(at))
      return Math.round((breaker.pausedUntil - at) / SECOND)
    })
    expect(pauses).toEqual([1, 1, 60, 120, 300, 300, 300])
    const asked = breaker.pausedUntil + 20 * MINUTE
    expect(advanceBreaker(breaker, { ...DOWN, retryAt: asked }, call(breaker.pausedUntil)).pausedUntil).toBe(asked)
  })

  test("one that says of itself that it counts calls is always taken at its word", () => {
    const busy = { kind: "down", reason: "rate_limited" } as const
    let breaker = opened
    for (let n = 0; n < 7; n++) {
      const at = breaker.pausedUntil
      breaker = advanceBreaker(breaker, { ...busy, retryAt: at + SECOND }, call(at))
      expect(breaker.pausedUntil - at).toBe(SECOND)
    }
  })

  test("a probe that comes through closes it, as if nothing had been", () => {
    expect(advanceBreaker(opened, UP, call(3000))).toEqual(CLOSED)
  })

  test("what was under way before tells nothing of how it is now", () => {
    const late = { ...call(2500), startedAt: 900 }
    expect(advanceBreaker(opened, UP, late)).toBe(opened)
    expect(advanceBreaker(opened, DOWN, late)).toBe(opened)
  })

  test("a probe that could not even be sent makes way for the next", () => {
    expect(advanceBreaker(opened, undefined, call(3000))).toEqual({ ...opened, pausedUntil: 3000 })
  })
})

test("an outage is over when it closes after several probes had failed, and a hiccup is none", () => {
  expect(endsOutage(opened, CLOSED)).toBe(false)
  const long = { ...opened, trips: 3 }
  expect(endsOutage(long, CLOSED)).toBe(true)
  expect(endsOutage(long, { ...long, trips: 4 })).toBe(false)
  expect(endsOutage(CLOSED, CLOSED)).toBe(false)
})

describe("what a call tells of the site", () => {
  test.each([
    ["a 400 is about the booking", { reason: "invalid", status: 400 }, false, UP],
    ["a 409 is about the booking", { reason: "rejected", status: 409 }, true, UP],
    ["a 404 while nothing is made is about the route", { reason: "not_found", status: 404 }, false, "down"],
    ["a 404 on a booking that is made is about that", { reason: "not_found", status: 404 }, true, UP],
    ["refused credentials are about the site", { reason: "credentials", status: 401 }, true, "down"],
    ["a 429 is about the site", { reason: "rate_limited", status: 429, retryAt: 9 }, false, "down"],
  ] as const)("%s", (_, refusal, made, expected) => {
    const health = healthOf({ kind: "refused", refusal }, made)
    if (expected === "down") expect(health).toMatchObject({ kind: "down", reason: refusal.reason })
    else expect(health).toEqual(expected)
    expect(healthOf({ kind: "look_failed", failure: refusal }, made)).toEqual(health)
  })

  test("a call of unknown fate may have been about the booking", () => {
    expect(healthOf({ kind: "doubt", doubt: { cause: "reset" } }, false)).toMatchObject({ kind: "doubtful" })
  })

  test("nothing, where ServiceTitan was not asked", () => {
    expect(healthOf({ kind: "site_missing" }, false)).toBeUndefined()
  })
})
