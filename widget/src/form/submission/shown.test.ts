import { expect, test } from "vitest"
import type { Extras, Faults } from "../parts.ts"
import { shown } from "./shown.ts"

test("a form that was opened before a deploy finds what only some forms have where it looks for it", () => {
  const extras: Extras = {
    Consent: () => null,
    CustomerQuestions: () => null,
    OutsideNote: () => null,
    Questions: () => null,
  }
  const half = shown({} as never, extras, {} as Faults)
  expect(half.extras).toBe(extras)
  expect(half).toMatchObject(extras)
})
