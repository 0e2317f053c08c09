import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formTokensSignedWith } from "./form-tokens.ts"

const FORM = { site: "acme", host: "www.acme.example", key: "3f2b8c1e-9d47-4a55-8e0b-6f1d2c3b4a59" }
const SIGNED = { at: Date.UTC(2026, 10, 23), challenged: true, plain: false }

const tokens = formTokensSignedWith(["now"])

test("a token tells when it was made, whether there is a challenge and whether it is the plain page's, and not whose it is", () => {
  const token = tokens.sign(FORM, SIGNED)
  expect(token).toMatch(/^[\w-]{32}$/)
  expect(tokens.read(FORM, token)).toEqual(SIGNED)
  for (const challenged of [true, false]) {
    for (const plain of [true, false]) {
      const signed = { ...SIGNED, challenged, plain }
      expect(tokens.read(FORM, tokens.sign(FORM, signed))).toEqual(signed)
    }
  }
  expect(Buffer.from(token, "base64url").toString("latin1")).not.toMatch(/acme|3f2b/)
})

describe("a token is no good", () => {
  const token = tokens.sign(FORM, SIGNED)

  test.each<[string, Partial<typeof FORM>]>([
    ["for another site", { site: "bolt" }],
    ["on a page of another host", { host: "evil.example" }],
    ["for another request", { key: "another-request-of-the-same-page" }],
    ["where a line is moved from one part to the next", { site: "acme\nwww.acme.example", host: "" }],
  ])("%s", (_, other) => {
    expect(tokens.read({ ...FORM, ...other }, token)).toBeUndefined()
  })

  test("once a single letter of it is another one", () => {
    const letters = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    fc.assert(
      fc.property(fc.nat(token.length - 1), letters, (place, letter) => {
        const forged = token.slice(0, place) + letter + token.slice(place + 1)
        expect(tokens.read(FORM, forged)).toEqual(forged === token ? SIGNED : undefined)
      }),
    )
  })

  test("whatever else it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (forged) => {
        expect(tokens.read(FORM, forged)).toBeUndefined()
      }),
    )
  })
})

test("a secret that was changed turns nobody away who had begun before, and only the new one signs", () => {
  const changed = formTokensSignedWith(["new", "now"])
  expect(changed.read(FORM, tokens.sign(FORM, SIGNED))).toEqual(SIGNED)
  expect(tokens.read(FORM, changed.sign(FORM, SIGNED))).toBeUndefined()
  expect(formTokensSignedWith(["new"]).read(FORM, changed.sign(FORM, SIGNED))).toEqual(SIGNED)
})
