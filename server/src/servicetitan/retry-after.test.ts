import { expect, test } from "vitest"
import { retryAt } from "./retry-after.ts"

const now = Date.UTC(2026, 10, 23, 15)
const HOUR = 60 * 60 * 1000

test.each<[string | null, number | undefined]>([
  ["7", now + 7000],
  [" 7 ", now + 7000],
  ["0", now],
  ["Mon, 23 Nov 2026 15:00:30 GMT", now + 30_000],
  // A date that is over means now, and not a moment in the past.
  ["Mon, 23 Nov 2026 14:00:00 GMT", now],
  ["99999999999999999999", now + HOUR],
  ["Tue, 23 Nov 2027 15:00:00 GMT", now + HOUR],
  [null, undefined],
  ["", undefined],
  ["soon", undefined],
  ["-5 apples", undefined],
])("Retry-After %j", (header, expected) => {
  expect(retryAt(header, now)).toBe(expected)
})
