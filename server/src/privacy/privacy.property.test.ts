import type { Booking } from "@porchlight/shared"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { createClock } from "../../test/clock.ts"
import { memoryDatabase } from "../../test/memory-database.ts"
import { newBooking } from "../../test/new-booking.ts"
import { openTestLedger } from "../../test/open-ledger.ts"
import { createResealer } from "../ledger/keys/resealer.ts"
import type { Site } from "../sites/site.ts"
import { createErasePerson } from "./erase.ts"
import { createFind } from "./find.ts"
import { heldIn } from "./held.ts"
import { createSweep } from "./sweep.ts"

const DAY = 24 * 3_600_000
const RETENTION = { contactDays: 30, consentDays: 90 }
const SITES = ["acme", "bolt"] as const

type Step =
  | { do: "ask"; person: number; site: (typeof SITES)[number]; agrees: boolean }
  | { do: "deliver" }
  | { do: "pass"; days: number }
  | { do: "sweep" }
  | { do: "erase"; person: number; by: "phone" | "email"; keepConsent: boolean; undelivered: boolean }
  | { do: "rotate"; site: (typeof SITES)[number] }
  | { do: "reseal" }

const person = fc.integer({ min: 0, max: 3 })
const site = fc.constantFrom(...SITES)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("ask" as const), person, site, agrees: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("deliver" as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("pass" as const), days: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("sweep" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("erase" as const),
      person,
      by: fc.constantFrom("phone" as const, "email" as const),
      keepConsent: fc.boolean(),
      undelivered: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("rotate" as const), site }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reseal" as const) }) },
)

/** Each writes their number in another way each time. */
const contactOf = (who: number, time: number) => ({
  phone: [`(512) 555-010${who}`, `512.555.010${who}`, `+1 512 555 010${who}`][time % 3] ?? "",
  email: time % 2 ? `P${who}@Example.com` : `p${who}@example.com`,
})

const bookingOf = (who: number, n: number, agrees: boolean): Booking => ({
  name: `Person ${who}`,
  ...contactOf(who, n),
  details: `Request ${n}`,
  ...(agrees && { smsConsent: { granted: true, textVersion: "931eb099920e8258" } }),
})

/** What somebody who keeps the rules in their head believes to be held of each request. */
type Believed = {
  who: number
  site: string
  booking: Booking
  doneAt?: number
  state: "waiting" | "delivered" | "handled"
  holds: "booking" | "consent" | "nothing"
}

test("whatever is asked, delivered, kept for long enough, erased and sealed anew: just that is held which may be", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const clock = createClock()
      const database = memoryDatabase()
      const { ledger, keyring } = await openTestLedger(database)
      const sites = new Map(SITES.map((id): [string, Site] => [id, { ...acmeSite(), id, retention: RETENTION }]))
      const parts = { database, keyring, sites, now: clock.now, log: () => {}, scrub: async () => {} }
      const [sweep, find, erase] = [createSweep(parts), createFind(parts), createErasePerson(parts)]
      const resealer = createResealer(database, keyring)
      const believed: Believed[] = []

      const isOver = ({ doneAt }: Believed, days: number) => doneAt !== undefined && doneAt + days * DAY <= clock.now()
      const agreed = ({ booking }: Believed) => booking.smsConsent !== undefined

      const run = async (one: Step) => {
        switch (one.do) {
          case "ask": {
            const booking = bookingOf(one.person, believed.length, one.agrees)
            believed.push({ who: one.person, site: one.site, booking, state: "waiting", holds: "booking" })
            return ledger.add(newBooking(believed.length, { site: one.site, booking, at: clock.now() }))
          }
          case "deliver": {
            const sql = "UPDATE bookings SET state = 'delivered', delivered_at = ?1 WHERE state = 'waiting'"
            await database.batch([{ sql, values: [clock.now()] }])
            for (const each of believed.filter(({ state }) => state === "waiting")) {
              Object.assign(each, { state: "delivered", doneAt: clock.now() })
            }
            return
          }
          case "pass":
            return clock.pass(one.days * DAY)
          case "sweep": {
            while ((await sweep.slice()).more);
            for (const each of believed) {
              if (each.holds === "booking" && isOver(each, RETENTION.contactDays)) {
                each.holds = agreed(each) ? "consent" : "nothing"
              }
              if (each.holds === "consent" && isOver(each, RETENTION.consentDays)) each.holds = "nothing"
            }
            return
          }
          case "erase": {
            const { keepConsent, undelivered } = one
            const contact = contactOf(one.person, Math.floor(clock.now() / DAY))
            await erase({ [one.by]: contact[one.by] }, undefined, { keepConsent, undelivered })
            for (const each of believed.filter(({ who, holds }) => who === one.person && holds !== "nothing")) {
              // Of somebody's consent only their number is left to find it by.
              if (each.holds === "consent" && (one.by === "email" || keepConsent)) continue
              if (each.state === "waiting" && !undelivered) continue
              if (each.state === "waiting") Object.assign(each, { state: "handled", doneAt: clock.now() })
              each.holds = each.holds === "booking" && keepConsent && agreed(each) ? "consent" : "nothing"
            }
            return
          }
          case "rotate":
            return keyring.rotate(one.site, clock.now())
          case "reseal":
            while (await resealer.slice());
        }
      }
      for (const one of steps) await run(one)

      const rows = await database.query("SELECT * FROM bookings ORDER BY id")
      expect(rows.map(({ state, holds }) => ({ state, holds }))).toEqual(
        believed.map(({ state, holds }) => ({ state, holds })),
      )
      for (const [index, row] of rows.entries()) {
        const { booking, holds, site: at } = believed[index] ?? expect.fail("There are more rows than requests.")
        const held = heldIn(keyring, row)
        expect(held.kind).toBe(holds)
        if (held.kind === "booking") expect(held.sealed.booking).toEqual(booking)
        if (held.kind === "consent") expect(held.consent.phone).toBe(booking.phone)
        // Sent again by the same form, it is known all the same, and is not taken for a new one.
        const again = await ledger.add(newBooking(index + 1, { site: at, booking, at: clock.now() }))
        expect(again).toMatchObject({ kind: "known", same: true })
      }
      for (const who of [0, 1, 2, 3]) {
        const found = (await find({ phone: contactOf(who, who).phone }, undefined)).rows.map(({ id }) => Number(id) - 1)
        const expected = [...believed.entries()].filter(([, each]) => each.who === who && each.holds !== "nothing")
        expect(found.toSorted((one, other) => one - other)).toEqual(expected.map(([index]) => index))
      }
    }),
    { numRuns: 50 },
  )
})
