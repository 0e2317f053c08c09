import { expect, test } from "vitest"
import type { Change } from "./changes.ts"
import { noticeOf } from "./notice.ts"

const change = (n: number, changes: Partial<Change> = {}): Change => ({
  change: "raised",
  site: `site-${n}`,
  kind: "waiting",
  count: 4,
  reason: "server_error",
  raisedAt: 0,
  ...changes,
})

const many = (count: number, of: (n: number) => Change) => Array.from({ length: count }, (_, n) => of(n))

const told = (changes: readonly Change[]) => {
  const { body, told } = noticeOf(changes, { id: "msg_1", now: 0, streak: 0 })
  const { text, changes: shown }: { text: string; changes: { site: string }[] } = JSON.parse(body).data
  return { lines: text.split("\n"), shown, told }
}

test("ten changes are a line each", () => {
  const { lines } = told(many(10, (n) => change(n)))
  expect(lines).toHaveLength(10)
  expect(lines[9]).toMatch(/^site-9: 4 bookings wait/)
})

test("an outage of ServiceTitan at 500 sites is one line, what happened besides is not lost in it, and each site is told to a machine", () => {
  const outage = many(500, (n) => change(n))
  const shutOut = change(500, { kind: "credentials", reason: "credentials", count: 0 })
  const { lines, shown, told: noted } = told([...outage, shutOut])
  expect(lines).toEqual([
    expect.stringMatching(/^500 sites \(site-0, site-1, site-2 …\): 2000 bookings wait to get into ServiceTitan\. /),
    expect.stringMatching(/^site-500: ServiceTitan does not let this site in\. /),
  ])
  expect([shown.length, noted.length]).toEqual([501, 501])
})

test("what differs is not thrown together: the end of one trouble, another cause, one that has grown", () => {
  const { lines } = told([
    ...many(8, (n) => change(n)),
    change(8, { change: "recovered", count: 0, reason: undefined }),
    change(9, { reason: "timeout" }),
    change(10, { kind: "attention", reason: "too_old" }),
    change(11, { kind: "attention", reason: "too_old", change: "grown" }),
  ])
  expect(lines).toHaveLength(5)
})

test("of more than ten things that have happened those are told that most sites have, and how many changes are left", () => {
  const reasons = many(12, (n) => change(n, { kind: "attention", reason: `reason_${n}` }))
  const { lines } = told([...reasons, change(12, { kind: "attention", reason: "reason_11" })])
  expect(lines[0]).toMatch(/^2 sites \(site-11, site-12\): 8 bookings/)
  expect(lines).toHaveLength(11)
  expect(lines.at(-1)).toBe("And 2 more.")
})
