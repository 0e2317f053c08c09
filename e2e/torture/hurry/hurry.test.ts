import { execFileSync } from "node:child_process"
import { describe, expect, test } from "vitest"
import { HURRY_VARIABLE, readHurry, writeHurry } from "./hurry.ts"
import { HURRIED } from "./preload.ts"

const PROGRAM = `
  import { setTimeout as sleep } from "node:timers/promises"
  const taken = async (wait) => { const start = Date.now(); await wait(); return Date.now() - start }
  // The timer of a limit alone keeps no process alive.
  const alive = setInterval(() => {}, 1000)
  console.log(JSON.stringify({
    year: new Date().getUTCFullYear(),
    given: new Date(0).getUTCFullYear(),
    timer: await taken(() => new Promise((resolve) => setTimeout(resolve, 20_000))),
    promised: await taken(() => sleep(20_000)),
    limit: await taken(() => new Promise((resolve) => AbortSignal.timeout(20_000).addEventListener("abort", resolve))),
    isDate: new Date() instanceof Date,
  }))
  clearInterval(alive)
`

/** What a program sees that knows nothing of its hurry. */
const seenBy = (ahead: number) => {
  const time = writeHurry({ since: Date.now(), speed: 200, ahead })
  const args = [...HURRIED, "--input-type=module", "--eval", PROGRAM]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", env: { [HURRY_VARIABLE]: time } }))
}

describe("a process in hurried time", () => {
  test("waits as long as it means to, by its own clock, and is done in a wink", () => {
    const startedAt = performance.now()
    const { timer, promised, limit } = seenBy(0)
    for (const taken of [timer, promised, limit]) expect(taken).toBeGreaterThanOrEqual(19_500)
    expect(performance.now() - startedAt).toBeLessThan(20_000)
  })

  test("lives in another year where it was set forward, and reads dates as they are", () => {
    const years = 3 * 366 * 24 * 3_600_000
    expect(seenBy(years)).toMatchObject({
      year: expect.toSatisfy((year: number) => year >= new Date().getUTCFullYear() + 3),
      given: 1970,
      isDate: true,
    })
  })

  test("that is told no time does not start", () => {
    expect(() => readHurry(undefined)).toThrow(HURRY_VARIABLE)
    expect(() => readHurry('{"since":0,"speed":"fast","ahead":0}')).toThrow(HURRY_VARIABLE)
  })
})
