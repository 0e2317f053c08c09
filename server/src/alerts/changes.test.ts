import { describe, expect, test } from "vitest"
import type { Told, Trouble } from "../ledger/alert-book.ts"
import { type Change, changesOf, remembersSince, toldBy } from "./changes.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const trouble = (count = 1, kind: Trouble["kind"] = "attention", site = "acme"): Trouble => ({ site, kind, count })

/** An operator who is told of everything at once, minute by minute. */
const operator = () => {
  let told: Told[] = []
  return {
    hears: (at: number, ...troubles: Trouble[]): string[] => {
      const known = told.filter((alert) => alert.state === "raised" || alert.toldAt > remembersSince(at))
      const changes = changesOf(troubles, known, at)
      const isOf = (change: Change) => (alert: Told) => alert.site === change.site && alert.kind === change.kind
      for (const change of changes) told = [...told.filter((alert) => !isOf(change)(alert)), toldBy(change, at)]
      return changes.map(({ change, kind, site, count }) => `${change} ${kind} ${site} ${count}`)
    },
  }
}

describe("trouble", () => {
  test("is told when it begins, not while it goes on, and when it is over", () => {
    const { hears } = operator()
    expect(hears(0)).toEqual([])
    expect(hears(MINUTE, trouble(1, "waiting"))).toEqual(["raised waiting acme 1"])
    for (let n = 2; n < 300; n++) expect(hears(n * MINUTE, trouble(n, "waiting"))).toEqual([])
    expect(hears(300 * MINUTE)).toEqual(["recovered waiting acme 0"])
    expect(hears(301 * MINUTE)).toEqual([])
  })

  test("of two kinds and two sites is told each for itself", () => {
    const { hears } = operator()
    expect(hears(0, trouble(1), trouble(2, "credentials"), trouble(3, "credentials", "bolt"))).toEqual([
      "raised attention acme 1",
      "raised credentials acme 2",
      "raised credentials bolt 3",
    ])
    expect(hears(MINUTE, trouble(1), trouble(3, "credentials", "bolt"))).toEqual(["recovered credentials acme 0"])
  })

  test("that comes and goes is not told again within a quarter of an hour, and then only if it is there", () => {
    const { hears } = operator()
    const on = trouble(1, "credentials")
    expect(hears(0, on)).toEqual(["raised credentials acme 1"])
    expect(hears(MINUTE)).toEqual(["recovered credentials acme 0"])
    for (let n = 2; n < 16; n++) expect(hears(n * MINUTE, ...(n % 2 ? [on] : []))).toEqual([])
    expect(hears(16 * MINUTE)).toEqual([])
    expect(hears(17 * MINUTE, on)).toEqual(["raised credentials acme 1"])
  })
})

describe("attention that grows", () => {
  test("is told again, once an hour at most", () => {
    const { hears } = operator()
    expect(hears(0, trouble(1))).toEqual(["raised attention acme 1"])
    for (let n = 1; n < 60; n++) expect(hears(n * MINUTE, trouble(1 + n))).toEqual([])
    expect(hears(HOUR, trouble(61))).toEqual(["grown attention acme 61"])
    expect(hears(HOUR + MINUTE, trouble(62))).toEqual([])
    expect(hears(2 * HOUR, trouble(62))).toEqual(["grown attention acme 62"])
  })

  test("is not told again where it has only stayed or shrunk, and waiting that grows is what an outage does", () => {
    const { hears } = operator()
    hears(0, trouble(5), trouble(5, "waiting"))
    expect(hears(2 * HOUR, trouble(5), trouble(500, "waiting"))).toEqual([])
    expect(hears(3 * HOUR, trouble(4), trouble(5, "waiting"))).toEqual([])
  })
})

test("a quarantine that grows is told again once a day at most: robots come each hour", () => {
  const { hears } = operator()
  expect(hears(0, trouble(1, "quarantine"))).toEqual(["raised quarantine acme 1"])
  for (let n = 1; n < 24; n++) expect(hears(n * HOUR, trouble(1 + n, "quarantine"))).toEqual([])
  expect(hears(24 * HOUR, trouble(25, "quarantine"))).toEqual(["grown quarantine acme 25"])
  expect(hears(25 * HOUR)).toEqual(["recovered quarantine acme 0"])
})

test("a clock that is set back by a day silences nothing", () => {
  const DAY = 24 * HOUR
  const { hears } = operator()
  hears(DAY, trouble(1))
  expect(hears(0)).toEqual(["recovered attention acme 0"])
  hears(DAY, trouble(1, "waiting"))
  hears(DAY + MINUTE)
  expect(hears(0, trouble(1, "waiting"))).toEqual(["raised waiting acme 1"])
})
