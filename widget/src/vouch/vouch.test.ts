import { afterEach, describe, expect, it, vi } from "vitest"
import { isSettled, KEY, nothing, tokenServer, vouchFor } from "../../test/vouching.ts"
import type { solve } from "./solve.ts"

const solved = vi.hoisted(() => vi.fn<typeof solve>())
vi.mock("./solve.ts", () => ({ solve: solved }))

const { asked, challenges } = tokenServer()
afterEach(() => void solved.mockReset())

describe("a form that is only asked for a token", () => {
  it("is sent at once, and without one that would be too young", async () => {
    const { prepare, proofFor } = vouchFor("asked", asked)
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(1500)
    const quick = proofFor(KEY)
    expect(await isSettled(quick)).toBe(true)
    expect((await quick).token).toBeUndefined()
  })

  it.each([undefined, {}])("does so on a page that has %j in place of the browser's clock", async (clock) => {
    vi.stubGlobal("performance", clock)
    const { prepare, proofFor } = vouchFor("asked", asked)
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(2500)
    expect((await proofFor(KEY)).token).toBe(`token of ${KEY}`)
    vi.unstubAllGlobals()
  })

  it("sends its token as soon as that is old enough", async () => {
    const { prepare, proofFor } = vouchFor("asked", asked)
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(2500)
    expect((await proofFor(KEY)).token).toBe(`token of ${KEY}`)
  })

  it("keeps its token back while the challenge is not solved: a slow phone is not a robot", async () => {
    challenges()
    solved.mockImplementation(nothing)
    const { prepare, proofFor } = vouchFor("asked", asked)
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(5000)
    expect((await proofFor(KEY)).token).toBeUndefined()
  })
})

describe("a form that needs a token", () => {
  it("asks for one when the visitor begins, and for no other while they fill in the form", async () => {
    const { prepare } = vouchFor("required", asked)
    expect(asked).not.toHaveBeenCalled()
    for (let letter = 0; letter < 20; letter++) {
      prepare(undefined)
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it("asks for it under the key of the request", async () => {
    const { prepare, newKey, proofFor } = vouchFor("required", asked)
    prepare(undefined)
    await vi.advanceTimersByTimeAsync(20_000)
    const key = newKey()
    const proof = proofFor(key)
    expect(await isSettled(proof)).toBe(true)
    expect(await proof).toMatchObject({ token: `token of ${key}` })
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it("holds a quick request back until its token is two seconds old", async () => {
    const { proofFor } = vouchFor("required", asked)
    const proof = proofFor(KEY)
    await vi.advanceTimersByTimeAsync(1999)
    expect(await isSettled(proof)).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(await isSettled(proof)).toBe(true)
    expect(await proof).toMatchObject({ token: `token of ${KEY}` })
  })

  it("asks anew after a night in which a phone slept, and after a clock was set back", async () => {
    const { prepare } = vouchFor("required", asked)
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

  it("asks for another one for another request", async () => {
    const { prepare, newKey, proofFor } = vouchFor("required", asked)
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
    const { prepare, proofFor } = vouchFor("required", asked)
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(5000)
    const proof = proofFor(KEY)
    expect(await isSettled(proof)).toBe(true)
    expect(await proof).toMatchObject({ token: `token of ${KEY}` })
  })

  it("asks a server that is down no faster because somebody types", async () => {
    asked.mockRejectedValue(new TypeError("reset"))
    const { prepare } = vouchFor("required", asked)
    for (let letter = 0; letter < 100; letter++) {
      prepare({ key: KEY })
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(asked.mock.calls.length).toBeLessThanOrEqual(3)
  })

  it("waits on a slow line for one that is nine seconds on its way", async () => {
    asked.mockImplementation(async (_site, key) => {
      await new Promise((resolve) => setTimeout(resolve, 9000))
      return { token: `token of ${key}` }
    })
    const { prepare, proofFor } = vouchFor("required", asked)
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(4000)
    const proof = proofFor(KEY)
    await vi.advanceTimersByTimeAsync(7500)
    expect(await isSettled(proof)).toBe(true)
    expect((await proof).token).toBe(`token of ${KEY}`)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it("takes one that comes after it was given up, while another one is asked for", async () => {
    asked.mockImplementation(nothing)
    asked.mockImplementationOnce(async (_site, key) => {
      await new Promise((resolve) => setTimeout(resolve, 10_500))
      return { token: `late token of ${key}` }
    })
    const { prepare, proofFor } = vouchFor("required", asked)
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(15_000)
    const proof = proofFor(KEY)
    await vi.advanceTimersByTimeAsync(10_100)
    expect((await proof).token).toBe(`late token of ${KEY}`)
  })

  it("keeps the token that came first, though late: a second one would not belong to its challenge", async () => {
    asked.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5000))
      return { token: "second token" }
    })
    asked.mockImplementationOnce(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10_500))
      return { token: "first token" }
    })
    const { prepare, proofFor } = vouchFor("required", asked)
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(25_000)
    expect(asked).toHaveBeenCalledTimes(2)
    const proof = proofFor(KEY)
    await vi.advanceTimersByTimeAsync(100)
    expect((await proof).token).toBe("first token")
  })

  it("sends its token though the challenge is not solved in time, since the office is told what was missing", async () => {
    challenges()
    solved.mockImplementation(nothing)
    const { prepare, proofFor } = vouchFor("required", asked)
    prepare({ key: KEY })
    await vi.advanceTimersByTimeAsync(5000)
    const proof = proofFor(KEY)
    await vi.advanceTimersByTimeAsync(10_100)
    expect(await proof).toMatchObject({ token: `token of ${KEY}`, proof: undefined })
  })

  it("is sent without one after ten seconds: nobody is held up for longer", async () => {
    asked.mockImplementation(nothing)
    const proof = vouchFor("required", asked).proofFor(KEY)
    await vi.advanceTimersByTimeAsync(9900)
    expect(await isSettled(proof)).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(await isSettled(proof)).toBe(true)
    expect((await proof).token).toBeUndefined()
  })
})
