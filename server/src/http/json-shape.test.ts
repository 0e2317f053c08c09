import * as fc from "fast-check"
import { expect, test } from "vitest"
import { membersOf, shapeOf } from "./json-shape.ts"

test.each([
  ["7", { depth: 0, members: 0 }],
  ['"a:b{["', { depth: 0, members: 0 }],
  ["[[],[[]]]", { depth: 3, members: 0 }],
  ['{"a":{"b":[{"c":1}]},"d":":"}', { depth: 4, members: 4 }],
  [String.raw`{"a\":{":"\\"}`, { depth: 1, members: 1 }],
  ['{"a":1,"a":2}', { depth: 1, members: 2 }],
])("the shape of %s", (json, shape) => {
  expect(shapeOf(json)).toEqual(shape)
})

test("whatever is written as JSON is read with as many members as stand in it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value)
      expect(membersOf(JSON.parse(json))).toBe(shapeOf(json).members)
    }),
  )
})

test("whichever member is written once more, one is missing after the text was read", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (members, any) => {
      const texts = Object.entries(members).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
      // The same value again: what is thrown away must have as many members as what is kept.
      const json = `{${[...texts, texts[any % texts.length]].join()}}`
      expect(membersOf(JSON.parse(json))).toBeLessThan(shapeOf(json).members)
    }),
  )
})

test.each(['"', '{"', String.raw`{"a\ `.trim(), "}}]]", ":", "\\"])("half of a JSON text ends nothing: %s", (json) => {
  expect(() => shapeOf(json)).not.toThrow()
})
