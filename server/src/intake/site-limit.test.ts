import { expect, test } from "vitest"
import { newBooking } from "../../test/new-booking.ts"
import { tempLedger } from "../../test/temp-ledger.ts"
import { limitedLedger, NoPlace, type SiteCounter } from "./site-limit.ts"

/** A ledger that takes so many bookings of each site. */
const ledgerFor = async (room: number) => {
  const taken = new Map<string, number>()
  const counter: SiteCounter = {
    take: async (site) => {
      const count = taken.get(site) ?? 0
      if (count >= room) return 41.5
      taken.set(site, count + 1)
      return undefined
    },
    settle: async (site, isTaken) => {
      if (!isTaken) taken.set(site, (taken.get(site) ?? 0) - 1)
    },
  }
  const { ledger, database } = await tempLedger()
  return { limited: limitedLedger(ledger, counter), ledger, database }
}

test("a site takes as many as its limit and says when to come back; the others are not held off", async () => {
  const { limited, ledger } = await ledgerFor(2)
  for (const n of [1, 2]) expect(await limited.add(newBooking(n))).toMatchObject({ kind: "stored" })
  const held = await limited.add(newBooking(3)).catch((error: unknown) => error)
  expect(held).toBeInstanceOf(NoPlace)
  expect(held).toMatchObject({ retryAfter: 42 })
  expect(await limited.add(newBooking(4, { site: "bolt" }))).toMatchObject({ kind: "stored" })
  expect(await ledger.counts()).toMatchObject({ waiting: 3 })
})

test("whoever asks again for an answer takes no place, and gets it beyond the limit too", async () => {
  const { limited } = await ledgerFor(2)
  for (let again = 0; again < 4; again++) await limited.add(newBooking(1))
  expect(await limited.add(newBooking(2))).toMatchObject({ kind: "stored" })
  expect(await limited.add(newBooking(1))).toEqual({ kind: "known", same: true, reference: "AAAA-0001" })
  await expect(limited.add(newBooking(1, { booking: { name: "Bob", phone: "5125550144" } }))).rejects.toThrow(NoPlace)
})

test("what could not be written takes no place", async () => {
  const { limited, database } = await ledgerFor(1)
  database.close()
  for (let tries = 0; tries < 3; tries++) await expect(limited.add(newBooking(1))).rejects.not.toThrow(NoPlace)
})
