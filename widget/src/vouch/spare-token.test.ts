import { afterEach, describe, expect, it, vi } from "vitest"
import { isSettled, KEY, nothing, tokenServer, vouchFor } from "../../test/vouching.ts"
import type { solve } from "./solve.ts"

const solved = vi.hoisted(() => vi.fn<typeof solve>())
vi.mock("./solve.ts", () => ({ solve: solved }))

const { asked, challenges } = tokenServer()
afterEach(() => void solved.mockReset())

/** What the hosted page holds from when it was opened. */
const spareFor = (key: string) => ({ key, token: "the page's own", since: performance.now() })

describe("a page that holds a token already", () => {
  it.each([
    ["is refused another one", () => Promise.reject(new TypeError("blocked"))],
    ["hears nothing", nothing],
  ])("sends that, for its own key alone, where it %s", async (_, answer) => {
    asked.mockImplementation(answer)
    const { proofFor } = vouchFor("required", asked, spareFor(KEY))
    const [proof, another] = [proofFor(KEY), vouchFor("required", asked, spareFor(KEY)).proofFor("another key")]
    await vi.advanceTimersByTimeAsync(10_100)
    expect((await proof).token).toBe("the page's own")
    expect((await another).token).toBeUndefined()
  })

  it("sends that one if it cannot solve the other's challenge", async () => {
    challenges()
    solved.mockRejectedValue(new TypeError("no such chunk"))
    const proof = vouchFor("required", asked, spareFor(KEY)).proofFor(KEY)
    await vi.advanceTimersByTimeAsync(2100)
    expect((await proof).token).toBe("the page's own")
  })

  it("prefers one that it has asked for, and waits until that is two seconds old", async () => {
    const proof = vouchFor("required", asked, spareFor(KEY)).proofFor(KEY)
    await vi.advanceTimersByTimeAsync(1900)
    expect(await isSettled(proof)).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect((await proof).token).toBe(`token of ${KEY}`)
  })

  it("sends none if the site does not require one and the page was opened this moment", async () => {
    asked.mockImplementation(nothing)
    const { proofFor } = vouchFor("asked", asked, spareFor(KEY))
    expect((await proofFor(KEY)).token).toBeUndefined()
    await vi.advanceTimersByTimeAsync(2100)
    expect((await proofFor(KEY)).token).toBe("the page's own")
  })
})
