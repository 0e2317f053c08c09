import { describe, expect, test } from "vitest"
import type { Call } from "../../test/drain/crm.ts"
import { type Arrival, openDrain } from "../../test/drain/drain.ts"

const BOOKINGS = 10_000
const HOUR_MS = 3_600_000

/** What ServiceTitan allows for an app and tenant. */
const CALLS_PER_SECOND = 60

/** Calls in the busiest second of one account, wherever that second begins. */
const busiestSecond = (calls: readonly Call[]): number => {
  const bySite = Map.groupBy(calls, ({ site }) => site)
  let most = 0
  for (const own of bySite.values()) {
    let first = 0
    for (const [index, { at }] of own.entries()) {
      while ((own[first]?.at ?? at) <= at - 1000) first += 1
      most = Math.max(most, index - first + 1)
    }
  }
  return most
}

/** When each booking was first sent, by its reference. */
const firstSent = (calls: readonly Call[]): Map<string, number> => {
  const sent = new Map<string, number>()
  for (const { operation, reference, at } of calls) {
    if (operation === "create" && !sent.has(reference)) sent.set(reference, at)
  }
  return sent
}

describe.each([
  ["one site", 1],
  ["a thousand sites", 1000],
])("ten thousand bookings for %s come in while ServiceTitan is down for an hour", async (_, sites) => {
  const { time, crm, ledger, comeInEvery } = await openDrain(sites)
  crm.goDown()
  const backlog = await comeInEvery(HOUR_MS / BOOKINGS, BOOKINGS)
  const whileDown = crm.calls.splice(0)
  crm.comeUp()
  const up = time.now()
  const afterwards = await comeInEvery(1000, 600)
  await time.runUntil(time.now() + HOUR_MS)

  const tried = firstSent(whileDown)
  const sent = firstSent(crm.calls)
  const sentAt = ({ reference }: Arrival) => sent.get(reference) ?? Number.POSITIVE_INFINITY
  /** Whatever the first call of a site was, its answer has told by then that ServiceTitan is there again. */
  const upAgain = new Map(crm.calls.toReversed().map(({ site, at }) => [site, at + 1000]))
  const untried = backlog.filter(({ reference }) => !tried.has(reference))

  test("all of them get there, each once", async () => {
    expect(await ledger.counts()).toMatchObject({ waiting: 0, attention: 0 })
    const all = [...backlog, ...afterwards].map(({ reference }) => reference)
    expect(crm.made.toSorted()).toEqual(all.toSorted())
  })

  test("ServiceTitan is hardly asked while it is down", () => {
    expect(whileDown.length).toBeLessThan(100 * sites)
    expect(busiestSecond(whileDown)).toBeLessThanOrEqual(CALLS_PER_SECOND)
  })

  test("no second sees more calls of one account than ServiceTitan allows", () => {
    expect(busiestSecond(crm.calls)).toBeLessThanOrEqual(CALLS_PER_SECOND)
  })

  test("what failed while it was down goes with the rest, and not on a schedule that has grown long meanwhile", () => {
    const failed = crm.calls.filter(({ reference }) => reference !== undefined && tried.has(reference))
    expect(Math.max(...failed.map(({ at }) => at)) - up).toBeLessThan(HOUR_MS / 4)
  })

  test("they go out in the order in which they came, site by site", () => {
    // Of a small site most have been out as probes by then, and keep a schedule of their own.
    expect(untried.length).toBeGreaterThan(500)
    for (const own of Map.groupBy(untried, ({ site }) => site).values()) {
      const times = own.map(sentAt)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
  })

  test("a new one is sent within five seconds of its coming, as soon as its site is known to be up", () => {
    const lastOfBacklog = Math.max(...untried.map(sentAt))
    const newcomers = afterwards.filter(
      ({ site, at }) => at > (upAgain.get(site) ?? Number.POSITIVE_INFINITY) && at < lastOfBacklog,
    )
    expect(newcomers.length).toBeGreaterThan(50)
    expect(Math.max(...newcomers.map((newcomer) => sentAt(newcomer) - newcomer.at))).toBeLessThanOrEqual(5000)
  })
})
