import { expect, test } from "vitest"
import { idOf, members, parseAnswer } from "./answer-json.ts"

test("an int64 keeps all its digits, wherever it stands", () => {
  expect(parseAnswer('{"id":9007199254740993,"data":[{"id":9223372036854775807},-9007199254740993]}')).toEqual({
    id: "9007199254740993",
    data: [{ id: "9223372036854775807" }, "-9007199254740993"],
  })
  expect(parseAnswer("[1, 1.5, 1e300, 9007199254740991]")).toEqual([1, 1.5, 1e300, 9007199254740991])
})

test.each(["", "<html>", "{", "undefined", `${"[".repeat(1_000_000)}`])(
  "%.20s is no answer, and no error either",
  (text) => {
    expect(parseAnswer(text)).toBeUndefined()
  },
)

test("members of what is no object are none", () => {
  for (const value of [undefined, null, "text", 7, ["a"]]) expect(members(value)).toEqual({})
  expect(members(parseAnswer('{"__proto__":{"id":1}}')).id).toBeUndefined()
})

test.each<[unknown, string | undefined]>([
  [7, "7"],
  ["9223372036854775807", "9223372036854775807"],
  [0, undefined],
  ["0", undefined],
  [-1, undefined],
  [1.5, undefined],
  ["12/../13", undefined],
  ["", undefined],
  [null, undefined],
  [true, undefined],
  [{}, undefined],
])("the id of %j", (value, id) => {
  expect(idOf(value)).toBe(id)
})
