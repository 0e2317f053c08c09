import { expect, test } from "vitest"
import { checkBooking } from "../src/check.ts"
import { vectors } from "./index.ts"

test.each(vectors)("$title", ({ json, site, expect: expected }) => {
  const checked = checkBooking(JSON.parse(json), site)
  expect(checked.ok ? "valid" : checked.errors).toEqual(expected)
})

test("no two vectors have the same title", () => {
  const titles = vectors.map(({ title }) => title)
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})

test("no body has changed what all objects are made of", () => {
  for (const { json, site } of vectors) checkBooking(JSON.parse(json), site)
  expect(Reflect.get({}, "polluted")).toBeUndefined()
})
