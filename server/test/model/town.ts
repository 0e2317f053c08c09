import { expect } from "vitest"
import { openDesk } from "../../src/ledger/desk.ts"
import type { Stored } from "../../src/ledger/ledger.ts"
import { ADA } from "../ada.ts"
import { memoryDatabase } from "../memory-database.ts"
import { newBooking } from "../new-booking.ts"
import type { Trouble } from "../office/line.ts"
import { openVirtualDelivery } from "../office/virtual-delivery.ts"

/** What everybody was promised, and nothing else: the bookings that were thanked for, by the number of their visitor. */
export type Promised = { thanked: Set<number> }

export type Town = Awaited<ReturnType<typeof openTown>>

const CONTACTS = ["Email ada@example.com", "Phone 5125550143"]

/** A whole Porchlight: a real ledger on SQLite, real delivery, a CRM in memory, and somebody who operates it. */
export const openTown = async () => {
  const database = memoryDatabase()
  const troubles: Trouble[] = []
  const delivery = await openVirtualDelivery(database, troubles)
  const { time, crm, ledger, deliverDue, run } = delivery
  const desk = () => openDesk(database, delivery.keyring())

  const accept = (visitor: number): Promise<Stored> =>
    ledger().add(newBooking(visitor, { at: time.now(), booking: { ...ADA, details: `Visitor ${visitor}` } }))

  const states = async () =>
    new Map(
      (await database.query("SELECT reference, state FROM bookings")).map((row) => [
        String(row.reference),
        String(row.state),
      ]),
    )
  const replaySetAside = async () => {
    for (const [reference, state] of await states()) {
      if (state === "attention") await desk().replay("acme", reference, time.now())
    }
  }

  return {
    ...delivery,
    accept,
    replaySetAside,
    goWrong: (trouble: Trouble) => {
      troubles.splice(0, troubles.length, trouble)
    },
    goRight: () => {
      troubles.length = 0
    },

    /** Nothing that was thanked for is lost, nothing is there twice, and what the ledger calls delivered is there. */
    holds: async ({ thanked }: Promised) => {
      const kept = await states()
      expect([...kept.keys()].toSorted()).toEqual([...thanked].map(referenceOf).toSorted())
      const held = Map.groupBy(crm.bookings(), ({ fields }) => fields.externalId)
      for (const [reference, bookings] of held) {
        expect(bookings, `${reference} at the office`).toHaveLength(1)
        const contacts = bookings.flatMap((booking) => booking.contacts.map(({ type, value }) => `${type} ${value}`))
        expect(new Set(contacts).size, `contacts of ${reference}`).toBe(contacts.length)
        expect(kept.has(reference), `${reference} was asked for`).toBe(true)
        if (kept.get(reference) === "delivered") expect(contacts.toSorted()).toEqual(CONTACTS)
      }
      for (const [reference, state] of kept) {
        if (state === "delivered") expect(held.has(reference), `${reference} at the office`).toBe(true)
      }
    },

    /** Everything is well again, and somebody replays what was set aside: then all that was thanked for is delivered. */
    comesRight: async () => {
      troubles.length = 0
      await run()
      await replaySetAside()
      await run()
      expect(new Set((await states()).values()).difference(new Set(["delivered"]))).toEqual(new Set())
    },
    deliverDue,
  }
}

export const referenceOf = (visitor: number): string => newBooking(visitor).stored.reference
