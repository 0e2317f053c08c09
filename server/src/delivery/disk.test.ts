import { describe, expect, onTestFinished, test } from "vitest"
import { ADA } from "../../test/ada.ts"
import { newBooking } from "../../test/new-booking.ts"
import type { Trouble } from "../../test/office/line.ts"
import { openVirtualDelivery } from "../../test/office/virtual-delivery.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { openNodeDatabase } from "../ledger/node-database.ts"

/** A delivery over a ledger on disk, and what may happen to that disk. */
const deliveryOnDisk = async () => {
  const database = openNodeDatabase(tempFolder())
  onTestFinished(() => database.close())
  const troubles: Trouble[] = []
  const delivery = await openVirtualDelivery(database, troubles)
  const [{ max_page_count: roomy } = {}] = await database.query("PRAGMA max_page_count")
  return {
    ...delivery,
    troubles,
    add: (n: number, details = "") =>
      delivery.ledger().add(newBooking(n, { at: delivery.time.now(), booking: { ...ADA, details } })),
    fill: async () => {
      const [{ page_count: pages } = {}] = await database.query("PRAGMA page_count")
      await database.query(`PRAGMA max_page_count = ${pages}`)
    },
    makeRoom: () => database.query(`PRAGMA max_page_count = ${roomy}`),
    readOnly: (on: boolean) => database.query(`PRAGMA query_only = ${on ? "ON" : "OFF"}`),
    atOffice: () =>
      delivery.crm.bookings().map(({ fields, contacts }) => `${fields.externalId} ${contacts.map(({ type }) => type)}`),
  }
}

describe("a disk that is full", () => {
  test("refuses further bookings, and those that were thanked for go out, each once", async () => {
    const { add, fill, makeRoom, deliverDue, run, atOffice } = await deliveryOnDisk()
    await add(0)
    await fill()
    const tried = Array.from({ length: 40 }, (_, n) => n + 1)
    const answers = await Promise.allSettled(tried.map((n) => add(n, "x".repeat(1500))))
    const thanked = [0, ...tried.filter((_, index) => answers[index]?.status === "fulfilled")]
    expect(thanked.length).toBeLessThan(20)
    await deliverDue()
    await makeRoom()
    await run()
    expect(atOffice().toSorted()).toEqual(thanked.map((n) => `${newBooking(n).stored.reference} Phone,Email`))
  })
})

describe("a ledger that can no longer be written", () => {
  test("sends nothing: what cannot be noted before is not sent", async () => {
    const { add, readOnly, deliverDue, run, atOffice } = await deliveryOnDisk()
    await add(1)
    await readOnly(true)
    await expect(add(2)).rejects.toThrow("readonly")
    await deliverDue()
    expect(atOffice()).toEqual([])
    await readOnly(false)
    await run()
    expect(atOffice()).toEqual(["AAAA-0001 Phone,Email"])
  })

  test.each(["create", "contacts.create"])(
    "while a %s is on its way: it is found later, and is there once",
    async (operation) => {
      const { add, readOnly, run, deliverDue, atOffice, troubles } = await deliveryOnDisk()
      const play: Trouble["fault"]["play"] = async ({ carryOut }) => {
        await readOnly(true)
        return carryOut()
      }
      troubles.push({ operation, fault: { play }, duration: "once" })
      await add(1)
      await deliverDue()
      expect(atOffice()).toHaveLength(1)
      await readOnly(false)
      await run()
      expect(atOffice()).toEqual(["AAAA-0001 Phone,Email"])
    },
  )
})
