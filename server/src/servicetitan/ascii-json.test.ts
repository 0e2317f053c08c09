import fc from "fast-check"
import { expect, test } from "vitest"
import { asciiJson } from "./ascii-json.ts"

test("letters outside ASCII are escaped, astral ones as two", () => {
  expect(asciiJson({ name: "José 𠮷" })).toBe(String.raw`{"name":"Jos\u00e9 \ud842\udfb7"}`)
})

test("whatever goes in is pure ASCII, and comes out as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      const text = asciiJson({ value })
      expect(text).toMatch(/^[\x20-\x7e]*$/)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ value })))
    }),
  )
})
