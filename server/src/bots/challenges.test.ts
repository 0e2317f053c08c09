import { type Challenge, solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { challengesSignedWith } from "./challenges.ts"

const TOKEN = "AQEBmrk0gADvWlFzqPcXyN3tOe-5VhKd"

const challenges = challengesSignedWith(["now"], (least) => least)

const asProof = (challenge: unknown, solution: unknown) =>
  Buffer.from(JSON.stringify({ challenge, solution })).toString("base64")

const solved = async (challenge: Challenge) => asProof(challenge, await solveChallenge({ challenge, deriveKey }))

test("who has computed it has solved it, and for this token alone", async () => {
  const proof = await solved(await challenges.set(TOKEN))
  expect(await challenges.isSolved(TOKEN, proof)).toBe(true)
  expect(await challenges.isSolved(TOKEN.replace("A", "B"), proof)).toBe(false)
})

test("a secret that was changed meanwhile loses nobody's work", async () => {
  const proof = await solved(await challenges.set(TOKEN))
  expect(await challengesSignedWith(["new", "now"], (least) => least).isSolved(TOKEN, proof)).toBe(true)
  expect(await challengesSignedWith(["new"], (least) => least).isSolved(TOKEN, proof)).toBe(false)
})

test("what there is to compute stays within what a slow phone does in a moment", async () => {
  const counters: number[] = []
  const watched = challengesSignedWith(["now"], (least, most) => {
    counters.push(least, most)
    return most
  })
  const { parameters } = await watched.set(TOKEN)
  expect(Math.max(...counters) * parameters.cost).toBeLessThanOrEqual(120_000)
})

describe("nothing is solved by", () => {
  test("a solution that was made up", async () => {
    const challenge = await challenges.set(TOKEN)
    expect(await challenges.isSolved(TOKEN, asProof(challenge, { counter: 60, derivedKey: "00".repeat(32) }))).toBe(
      false,
    )
  })

  test("an easier challenge of one's own", async () => {
    const challenge = await challenges.set(TOKEN)
    const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: "00" } }
    expect(await challenges.isSolved(TOKEN, await solved(easier))).toBe(false)
    const unsigned = { parameters: easier.parameters }
    expect(await challenges.isSolved(TOKEN, asProof(unsigned, { counter: 1, derivedKey: "00" }))).toBe(false)
  })

  test("anything else, and nothing breaks of it", async () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((value) => asProof(value, value)),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (proof) => {
        expect(await challenges.isSolved(TOKEN, proof)).toBe(false)
        expect(await challenges.isSolved(TOKEN, Buffer.from(proof).toString("base64"))).toBe(false)
      }),
    )
  })
})
