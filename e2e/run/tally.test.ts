import { expect, test } from "vitest"
import { one, sum, verdict } from "./tally.ts"

test("the last line adds up everything that ran", () => {
  const total = sum([one(true), one(false), { passed: 40, failed: 2, failures: [] }])
  expect(verdict(total)).toBe("41 passed, 3 failed")
})
