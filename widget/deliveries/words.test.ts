import { expect, test } from "vitest"
import { nameOf, plural } from "./words.ts"

test.each([
  ["name", "Name"],
  ["address.zip", "ZIP code"],
  ["address.city", "City"],
  ["customerType", "Customer type"],
  ["attribution.utm_source", "Attribution utm source"],
  ["toString", "To string"],
])("the field %s is called %s", (field, name) => {
  expect(nameOf(field)).toBe(name)
})

test.each([
  [0, "0 requests"],
  [1, "1 request"],
  [2, "2 requests"],
])("%i are counted as %s", (count, words) => {
  expect(plural(count, "request", "requests")).toBe(words)
})
