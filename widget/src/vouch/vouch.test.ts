import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { FormToken } from "../contract.ts"
import { vouching } from "./vouch.ts"

const KEY = "0190c0de-0000-4000-8000-000000000000"
const asked = vi.fn<(site: string, key: string) => Promise<FormToken>>()

/** With a server that gives each key its token. */
const begin = (formToken: "asked" | "required" = "required") =>
  vouching({
    site: { id: "acme", bots: { formToken } },
    base: "https://book.example/v1/",
    transport: {
      fetchFormToken: asked,
      fetchSite: () => Promise.reject(new Error("The site is known.")),
      sendBooking: () => Promise.reject(new Error("Nothing is sent here.")),
    },
    trap: () => null,
  })

/** Whether a promise is fulfilled by now. */
const isSettled = async (promise: Promise<unknown>) => {
  let settled = false
  promise.then(() => {
    settled = true
  })
  await vi.advanceTimersByTimeAsync(0)
  return settled
}

beforeEach(() => {
  vi.useFakeTimers()
  asked.mockImplementation(async (_site, key) => ({ token: `token of ${key}` }))
})
afterEach(() => {
  vi.useRealTimers()
  asked.mockReset()
})

describe("a form that is only asked for a token", () => {
  it("is sent at once, and without one that would be too young", async () => {
    const { prepare, proofFor } = begin("asked")
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(1500)
    const quick = proofFor(KEY)
    expect(await isSettled(quick)).toBe(true)
    expect((await quick).token).toBeUndefined()
  })

  it("brings it along as soon as it has its age", async () => {
    const { prepare, proofFor } = begin("asked")
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(2500)
    expect((await proofFor(KEY)).token).toBe(`token of ${KEY}`)
  })
})

describe("a form that needs a token", () => {
  it("asks for one when the visitor begins, and for no other while they go on", async () => {
    const { prepare } = begin()
    expect(asked).not.toHaveBeenCalled()
    for (let letter = 0; letter < 20; letter++) {
      prepare(undefined)
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it("has it for the very key that the request goes under", async () => {
    const { prepare, newKey, proofFor } = begin()
    prepare(undefined)
    await vi.advanceTimersByTimeAsync(20_000)
    const key = newKey()
    const proof = proofFor(key)
    expect(await isSettled(proof)).toBe(true)
    expect(await proof).toMatchObject({ token: `token of ${key}` })
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it("holds the request of who is quick back until the token is two seconds old", async () => {
    const { proofFor } = begin()
    const proof = proofFor(KEY)
    await vi.advanceTimersByTimeAsync(1999)
    expect(await isSettled(proof)).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(await isSettled(proof)).toBe(true)
    expect(await proof).toMatchObject({ token: `token of ${KEY}` })
  })

  it("asks anew after a night in which a phone slept, and after a clock was set back", async () => {
    const { prepare } = begin()
    const night = 8 * 3_600_000
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(0)
    vi.setSystemTime(Date.now() + night)
    prepare({ key: KEY })
    expect(asked).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(0)
    vi.setSystemTime(Date.now() - night)
    prepare({ key: KEY })
    expect(asked).toHaveBeenCalledTimes(3)
  })

  it("gets another one for another request", async () => {
    const { prepare, newKey, proofFor } = begin()
    prepare(undefined)
    const first = newKey()
    prepare(undefined)
    const second = newKey()
    expect(second).not.toBe(first)
    const proof = proofFor(second)
    await vi.advanceTimersByTimeAsync(3000)
    expect(await proof).toMatchObject({ token: `token of ${second}` })
  })

  it("asks again after a failure", async () => {
    asked.mockRejectedValueOnce(new TypeError("reset"))
    const { prepare, proofFor } = begin()
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(5000)
    const proof = proofFor(KEY)
    expect(await isSettled(proof)).toBe(true)
    expect(await proof).toMatchObject({ token: `token of ${KEY}` })
  })

  it("asks a server that is down no faster because somebody types", async () => {
    asked.mockRejectedValue(new TypeError("reset"))
    const { prepare } = begin()
    for (let letter = 0; letter < 100; letter++) {
      prepare({ key: KEY })
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(asked.mock.calls.length).toBeLessThanOrEqual(3)
  })

  it("is sent without one after three seconds: nobody is held up", async () => {
    asked.mockImplementation(() => new Promise(() => {}))
    const proof = begin().proofFor(KEY)
    await vi.advanceTimersByTimeAsync(2900)
    expect(await isSettled(proof)).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(await isSettled(proof)).toBe(true)
    expect((await proof).token).toBeUndefined()
  })
})
