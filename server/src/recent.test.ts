import { describe, expect, test } from "vitest"
import { createClock } from "../test/clock.ts"
import { createRecent } from "./recent.ts"

const recentForTest = (atMost = 100) => {
  const clock = createClock()
  return { clock, recent: createRecent<number>({ forMs: 1000, atMost, now: clock.now }) }
}

describe("what was seen lately", () => {
  test("is kept, also when it was seen before", () => {
    const { clock, recent } = recentForTest()
    recent.set("ada", 1)
    clock.pass(999)
    recent.set("ada", 2)
    clock.pass(999)
    expect(recent.get("ada")).toBe(2)
    expect(recent.get("bob")).toBeUndefined()
  })

  test("is forgotten once nobody has asked for it for twice as long as it is good for", () => {
    const { clock, recent } = recentForTest()
    recent.set("ada", 1)
    for (let turn = 0; turn < 2; turn++) {
      clock.pass(1000)
      recent.set(`other ${turn}`, 0)
    }
    expect(recent.get("ada")).toBeUndefined()
    expect(recent.size()).toBe(2)
  })

  test("is forgotten as well where nobody at all came in that time", () => {
    const { clock, recent } = recentForTest()
    recent.set("ada", 1)
    clock.pass(2000)
    recent.set("bob", 2)
    expect(recent.get("ada")).toBeUndefined()
    expect(recent.size()).toBe(1)
  })

  test("never takes more than its room, however many pass by, and whoever comes again is not forgotten for them", () => {
    const { recent } = recentForTest(100)
    recent.set("ada", 1)
    let most = 0
    for (let n = 0; n < 10_000; n++) {
      recent.set(`passer-by ${n}`, n)
      most = Math.max(most, recent.size())
      if (n % 50 === 0) expect(recent.get("ada")).toBe(1)
    }
    expect(most).toBeLessThanOrEqual(200)
  })

  test("is not kept for longer by a clock that is set back", () => {
    const { clock, recent } = recentForTest()
    recent.set("ada", 1)
    clock.pass(-3_600_000)
    recent.set("bob", 2)
    clock.pass(1000)
    recent.set("eve", 3)
    expect(recent.get("ada")).toBeUndefined()
  })
})
