// @vitest-environment node
import { createChallenge, verifySolution } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2"
import { afterEach, expect, it, vi } from "vitest"
import type { FormToken } from "../contract.ts"
import { solve } from "./solve.ts"
import { vouching } from "./vouch.ts"

const secret = { hmacSignatureSecret: "a secret of the tests", deriveKey }
const make = () => createChallenge({ algorithm: "PBKDF2/SHA-256", cost: 10, keyPrefix: "0", ...secret })

/** The form of a site whose server gives this for a token. */
const formWith = (answer: FormToken) =>
  vouching({
    site: { id: "acme", bots: { formToken: "required" } },
    base: "https://book.example/v1/",
    transport: {
      fetchFormToken: async () => answer,
      fetchSite: () => Promise.reject(new Error("The site is known.")),
      sendBooking: () => Promise.reject(new Error("Nothing is sent here.")),
    },
    trap: () => null,
  })

afterEach(() => vi.unstubAllGlobals())

it("a challenge is solved as the server checks it", async () => {
  const challenge = await make()
  const { solution } = JSON.parse(atob(await solve(challenge)))
  expect(await verifySolution({ challenge, solution, ...secret })).toMatchObject({ verified: true })
})

it("its solution goes along with the token", async () => {
  const challenge = await make()
  const { token, proof } = await formWith({ token: "a", challenge }).proofFor("key")
  expect(token).toBe("a")
  expect(JSON.parse(atob(proof ?? ""))).toMatchObject({ challenge, solution: { counter: expect.any(Number) } })
})

it("one that can't be solved, as on a page without TLS, costs nobody their request", async () => {
  const challenge = await make()
  vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array) => bytes })
  expect((await formWith({ token: "a", challenge }).proofFor("key")).proof).toBeUndefined()
})
