import { expect, test } from "vitest"
import { nameOf } from "./words.ts"

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
