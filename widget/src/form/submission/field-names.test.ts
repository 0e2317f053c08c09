import { expect, it } from "vitest"
import { fieldOf } from "./field-names.ts"

it.each([
  ["address.zip", "address.zip"],
  ["address", "address.street"],
  ["preferred", "preferred.date"],
  ["smsConsent.granted", "smsConsent"],
  ["answers.age", "answers.age"],
  ["body", undefined],
  ["locale", undefined],
])("an error of %s is shown at the field %s", (path, field) => {
  expect(fieldOf(path)).toBe(field)
})
