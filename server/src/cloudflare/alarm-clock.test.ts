import { describe, expect, test } from "vitest"
import { createClock } from "../../test/clock.ts"
import { createAlarmClock } from "./alarm-clock.ts"

const open = async (stored: number | null = null) => {
  const clock = createClock(1_000_000)
  let at = stored
  const writes: number[] = []
  const alarm = createAlarmClock(
    {
      getAlarm: async () => at,
      setAlarm: async (time) => {
        at = Number(time)
        writes.push(at)
      },
    },
    clock.now,
  )
  const lose = () => {
    at = null
  }
  await alarm.read()
  return { alarm, clock, writes, lose }
}

describe("the alarm", () => {
  test("is moved earlier and never later", async () => {
    const { alarm, writes } = await open()
    for (const at of [1_005_000, 1_002_000, 1_009_000, 1_002_000]) await alarm.setFor(at)
    expect(writes).toEqual([1_005_000, 1_002_000])
  })

  test("that was set before the object woke counts as set", async () => {
    const { alarm, writes } = await open(1_001_000)
    await alarm.setFor(1_002_000)
    expect(writes).toEqual([])
  })

  test("that has gone off may be set for any time", async () => {
    const { alarm, writes } = await open(1_001_000)
    alarm.wentOff()
    await alarm.setFor(1_300_000)
    expect(writes).toEqual([1_300_000])
  })

  test("that should have gone off a minute ago never will, and is set anew", async () => {
    const { alarm, clock, writes } = await open(1_001_000)
    clock.to(1_061_001)
    await alarm.setFor(1_061_001)
    expect(writes).toEqual([1_061_001])
  })
})

describe("mending", () => {
  test("sets an alarm that was lost, and tells", async () => {
    const { alarm, writes, lose } = await open(1_001_000)
    lose()
    expect(await alarm.mend(1_000_000)).toBe(true)
    expect(writes).toEqual([1_000_000])
  })

  test("leaves one alone that rests for a minute, and moves one that is set for much later", async () => {
    const resting = await open(1_060_000)
    expect(await resting.alarm.mend(1_000_000)).toBe(false)
    const late = await open(1_900_000)
    expect(await late.alarm.mend(1_000_000)).toBe(true)
    expect(late.writes).toEqual([1_000_000])
  })

  test("leaves a good one alone", async () => {
    const { alarm, writes } = await open(1_000_500)
    expect(await alarm.mend(1_001_000)).toBe(false)
    expect(writes).toEqual([])
  })
})
