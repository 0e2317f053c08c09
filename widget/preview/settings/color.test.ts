import { expect, test } from "vitest"
import { parseColor } from "./color.ts"

test.each([
  ["#0f766e", "#0f766e"],
  ["0F766E", "#0f766e"],
  [" #0f7 ", "#00ff77"],
])("a pasted %s is a colour", (typed, color) => {
  expect(parseColor(typed)).toBe(color)
})

test.each(["", "#", "#0f76", "teal", "#0f766e80", "#0f766g", "#0f766e;color:red"])("“%s” is none (yet)", (typed) => {
  expect(parseColor(typed)).toBeUndefined()
})
