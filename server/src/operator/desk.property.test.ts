import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { FaultRuleInput } from "../../sandbox/faults/rules.ts"
import { ADA } from "../../test/delivery.ts"
import { operatorForTest } from "../../test/operator.ts"

type Office = Awaited<ReturnType<typeof operatorForTest>>

const BOOKINGS = 3
const references = ["AAAA-0001", "AAAA-0002", "AAAA-0003"]
const HOUR = 3_600_000

const anyReference = fc.constantFrom(...references)

/** What goes wrong for a while: what parks a booking, and what leaves a step in doubt. */
const anyFault = fc.constantFrom<FaultRuleInput[]>(
  [],
  [{ match: { path: "create" }, action: "status", status: 400 }],
  [{ match: { path: "create" }, action: "status", status: 503, committed: true }],
  [{ match: { path: "create" }, times: 1, action: "reset", committed: true }],
  [{ match: { path: "contacts.create" }, times: 1, action: "garbage" }],
  [{ match: { path: "contacts.create" }, action: "status", status: 403 }],
  [{ match: { path: "list" }, action: "status", status: 503 }],
  [{ match: { path: "token" }, action: "status", status: 400 }],
)

/** One thing that an operator, the clock or ServiceTitan does. */
const anyEvent: fc.Arbitrary<(office: Office) => Promise<unknown>> = fc.oneof(
  anyFault.map((faults) => (office: Office) => office.sandbox.break(...faults)),
  fc.constantFrom(1000, 46_000, 121_000, 80 * HOUR).map((ms) => async (office: Office) => office.clock.pass(ms)),
  fc.constant((office: Office) => office.deliverDue()),
  fc.constant((office: Office) => office.ledger().giveUp(office.clock.now(), 72 * HOUR)),
  anyReference.map((reference) => (office: Office) => office.desk.replay("acme", reference)),
  anyReference.map((reference) => (office: Office) => office.desk.handle("acme", reference, "other")),
  anyReference.map(
    (reference) => (office: Office) => office.desk.edit("acme", reference, { ...ADA, name: "Ada King" }),
  ),
  fc.constant(async (office: Office) => office.desk.replayMany({}, (await office.desk.count({})).count)),
)

test("whatever an operator does in whatever order, no booking is made twice and none is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 5, maxLength: 25 }), async (events) => {
      const office = await operatorForTest()
      for (let n = 1; n <= BOOKINGS; n++) await office.add(n)
      for (const happen of events) {
        await happen(office)
        const made = (await office.sandbox.bookings()).map(({ externalId }) => externalId)
        expect(new Set(made).size, "made twice").toBe(made.length)
      }

      // Everything is mended, and whatever is set aside by then is replayed.
      await office.sandbox.break()
      await office.run()
      for (const reference of references) await office.desk.replay("acme", reference)
      await office.run()
      const bookings = await office.sandbox.bookings()
      expect(bookings.map(({ externalId }) => externalId).toSorted()).toEqual(references)
      for (const { contacts, summary } of bookings) {
        const told = [...contacts.map(({ value }) => value), summary].join()
        expect(told).toContain("5125550143")
        expect(told).toContain("ada@example.com")
      }
    }),
    { numRuns: 60 },
  )
})
