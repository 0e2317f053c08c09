import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { FaultRuleInput } from "../../sandbox/faults/rules.ts"
import { deliveryForTest } from "../../test/delivery.ts"

const BOOKINGS = 4

const once = (path: string, after: number) => ({ match: { path }, times: 1, after })
const anyCommitted = fc.boolean()

/** What may befall any one call that makes something. */
const anyFault: fc.Arbitrary<FaultRuleInput> = fc
  .tuple(fc.constantFrom("create", "contacts.create"), fc.nat(6), anyCommitted, fc.constantFrom(500, 502, 503, 504))
  .chain(([path, after, committed, status]) =>
    fc.constantFrom<FaultRuleInput>(
      { ...once(path, after), action: "reset", committed },
      { ...once(path, after), action: "garbage", committed },
      { ...once(path, after), action: "status", status, committed },
      { ...once(path, after), action: "status", status: 429, retryAfter: 90 },
      { ...once(path, after), action: "status", status: 401 },
      { ...once(path, after), action: "withoutId" },
      { ...once(path, after), action: "expireTokens" },
    ),
  )

/** What may befall the calls that look or ask for a token. */
const anyHindrance: fc.Arbitrary<FaultRuleInput> = fc
  .tuple(fc.constantFrom("list", "contacts.list", "token"), fc.nat(3), fc.integer({ min: 1, max: 3 }))
  .chain(([path, after, times]) =>
    fc.constantFrom<FaultRuleInput>(
      { match: { path }, times, after, action: "status", status: 503 },
      { match: { path }, times, after, action: "reset" },
      { match: { path }, times, after, action: "status", status: 429, retryAfter: 60 },
      // Shorter than the time after which a look is believed.
      { match: { path: "list" }, action: "lag", ms: 100_000 },
    ),
  )

test("whatever fails and whenever the process ends, each booking is there exactly once, with all its contacts", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFault, { maxLength: 5 }),
      fc.array(anyHindrance, { maxLength: 2 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
      async (faults, hindrances, crashes) => {
        const office = await deliveryForTest()
        await office.sandbox.break(...faults, ...hindrances)
        for (let n = 0; n < BOOKINGS; n++) await office.add(n)
        for (const nth of crashes) await office.crashDuring((now) => now === nth)
        await office.run()
        const made = (await office.sandbox.bookings())
          .map(({ externalId, contacts }) => [externalId, ...contacts.map(({ type }) => type)].join(" "))
          .toSorted()
        expect(made).toEqual(["0", "1", "2", "3"].map((n) => `AAAA-000${n} Phone Email`))
      },
    ),
    { numRuns: 40 },
  )
})
