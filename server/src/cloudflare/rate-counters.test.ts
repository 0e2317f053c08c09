import { ACCEPTED_PER_MINUTE } from "@porchlight/shared"
import { expect, test } from "vitest"
import { createClock } from "../../test/clock.ts"
import { bindingCounters } from "./rate-counters.ts"

/** A limit of the platform's that has room for so many. */
const limitOf = (room: number): RateLimit => {
  let count = 0
  return {
    limit: async () => {
      count += 1
      return { success: count <= room }
    },
  }
}

test("requests are held off as soon as the platform says so", async () => {
  const { requests } = bindingCounters(limitOf(1), limitOf(9), createClock().now)
  expect(await requests.take("ada")).toBeUndefined()
  expect(await requests.take("ada")).toBe(60)
})

test("only what was taken is counted; after the last place the address is held off for a minute, and no other is", async () => {
  const clock = createClock()
  const { accepts } = bindingCounters(limitOf(9), limitOf(1), clock.now)
  for (const taken of [false, true, false, true]) {
    expect(await accepts.take("ada")).toBeUndefined()
    await accepts.settle?.("ada", taken)
  }
  clock.pass(20_000)
  expect(await accepts.take("ada")).toBe(40)
  expect(await accepts.take("bob")).toBeUndefined()
  clock.pass(40_000)
  expect(await accepts.take("ada")).toBeUndefined()
})

test("what comes all at once is counted before any of it was taken, and a place that was not needed is given back", async () => {
  const clock = createClock()
  const { accepts } = bindingCounters(limitOf(9), limitOf(9_999), clock.now)
  const takeMany = () => Promise.all(Array.from({ length: 300 }, () => accepts.take("ada")))
  const places = (await takeMany()).filter((wait) => wait === undefined).length
  expect(places).toBe(ACCEPTED_PER_MINUTE)
  await accepts.settle?.("ada", false)
  await accepts.settle?.("ada", true)
  expect((await takeMany()).filter((wait) => wait === undefined)).toHaveLength(1)
  expect(await accepts.take("bob")).toBeUndefined()
  clock.pass(60_000)
  expect(await accepts.take("ada")).toBeUndefined()
})
