import fc from "fast-check"
import { expect, test } from "vitest"
import { jsonFault, namedTwice } from "./json-fault.ts"

test.each<[string, string, number, number]>([
  ["a comma before the end of a list", "[1,\n2,\n]", 3, 1],
  ["a comma before the end of an object", '{"a": 1,}', 1, 9],
  ["a missing comma", '{"a": 1\n "b": 2}', 2, 2],
  ["a missing colon", '{"a" 1}', 1, 6],
  ["a comment", '{\n  // no\n  "a": 1}', 2, 3],
  ["single quotes", "{'a': 1}", 1, 2],
  ["a text that does not end", '{"a": "b', 1, 7],
  ["a text over two lines", '["a\nb"]', 1, 2],
  ["a Windows path", String.raw`{"a": "C:\New"}`, 1, 7],
  ["an escape in capitals", String.raw`{"a": "\U0041"}`, 1, 7],
  ["a file that ends too soon", '{"a": [1, 2', 1, 12],
  ["something after the end", "{} {}", 1, 4],
  ["a word that is none", '{"a": True}', 1, 7],
  ["a number with a leading zero", "[01]", 1, 3],
])("%s is found", (_, text, line, column) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonFault(text)).toEqual({ line, column })
})

test("whatever JSON.parse takes is read to its end", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonFault(text)).toEqual({ line: 1, column: text.length + 1 })
    }),
  )
})

test("a name that an object has twice is found where it stands again, and the same name in another object is not", () => {
  expect(namedTwice('{\n  "id": "a",\n  "b": { "id": 1 },\n  "id": "c"\n}')).toEqual({ line: 4, column: 3 })
  expect(namedTwice('[{ "id": 1, "b": { "id": 1 } }, { "id": "id" }]')).toBeUndefined()
})
