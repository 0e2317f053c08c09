import { describe, expect, test } from "vitest"
import type { FaultRuleInput } from "../../sandbox/faults/rules.ts"
import { operatorForTest } from "../../test/operator.ts"
import { attemptInWords, reasonInWords } from "./reasons.ts"

const THREE_DAYS = 73 * 3_600_000

/** What stands for a code that this version does not know. */
const UNKNOWN = /with the code/

describe("whatever sets a booking aside, a person reads why and what to do", () => {
  const status = (code: number): FaultRuleInput => ({ match: { path: "create" }, action: "status", status: code })
  test.each<[string, FaultRuleInput[]]>([
    ["booking_refused", [status(400)]],
    ["credentials", [status(401)]],
    ["forbidden", [status(403)]],
    ["not_found", [status(404)]],
    ["rejected", [status(418)]],
    ["unknown_outcome", [status(500), { match: { path: "list" }, action: "status", status: 503 }]],
    ["token_unavailable", [{ match: { path: "token" }, action: "status", status: 500 }]],
    ["misrouted", [{ match: { path: "create" }, action: "redirect", location: "https://elsewhere.example/" }]],
    [
      "contact_refused",
      [
        { match: { path: "contacts.create" }, action: "status", status: 400 },
        { match: { path: "update" }, action: "status", status: 400 },
      ],
    ],
  ])("%s", async (reason, faults) => {
    const { add, deliverDue, run, clock, sandbox, read } = await operatorForTest()
    await sandbox.break(...faults)
    await add(1)
    await deliverDue()
    clock.pass(THREE_DAYS)
    await run()
    const { bookings } = await read("/bookings")
    expect(bookings).toMatchObject([{ reason }])
    expect(bookings[0].why).not.toMatch(UNKNOWN)
    const { attempts } = await read("/sites/acme/bookings/AAAA-0001")
    expect(attempts.length).toBeGreaterThan(0)
    for (const { why } of attempts) expect(why).not.toMatch(UNKNOWN)
  })

  test("a site that is gone", async () => {
    const { add, run, sites, read } = await operatorForTest()
    sites.delete("acme")
    await add(1)
    await run()
    expect((await read("/bookings")).bookings).toMatchObject([
      { reason: "site_missing", why: expect.stringContaining("Put the site back") },
    ])
  })
})

test("a look-up that found nothing is told apart from an address that is wrong", () => {
  expect(attemptInWords({ outcome: "not_found" })).toBe("It was looked up and is not there.")
  expect(attemptInWords({ outcome: "not_found", status: 404 })).toBe("ServiceTitan knows no such address.")
})

test("a code of a newer version is named, not hidden", () => {
  expect(reasonInWords("moon_phase")).toContain("moon_phase")
  expect(reasonInWords("toString")).toContain("toString")
})
