import { expect, test } from "vitest"
import { checkBooking } from "../src/check.ts"
import { faultsOf } from "../src/rules.ts"
import { isEntered } from "./entered.ts"
import { vectors } from "./index.ts"

test.each(vectors)("$title", ({ json, site, expect: expected }) => {
  const checked = checkBooking(JSON.parse(json), site)
  expect(checked.ok ? "valid" : checked.errors).toEqual(expected)
})

const entered = vectors.filter(({ json }) => isEntered(JSON.parse(json)))

test.each(entered)("in the browser, $title", ({ json, site, expect: expected }) => {
  expect(faultsOf(JSON.parse(json), site)).toEqual(expected === "valid" ? [] : expected)
})

test("most of what can be wrong is what a person entered", () => {
  expect(entered.length).toBeGreaterThan(vectors.length / 2)
})

test("no two vectors have the same title", () => {
  const titles = vectors.map(({ title }) => title)
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})

test("no body has changed what all objects are made of", () => {
  for (const { json, site } of vectors) checkBooking(JSON.parse(json), site)
  expect(Reflect.get({}, "polluted")).toBeUndefined()
})
