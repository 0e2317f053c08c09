import * as fc from "fast-check"
import { expect, test } from "vitest"
import { memoryDatabase } from "../../../test/memory-database.ts"
import { newBooking } from "../../../test/new-booking.ts"
import type { Database } from "../database.ts"
import { openLedger } from "../ledger.ts"
import { openBooking } from "../sealed-booking.ts"
import { openKeyring } from "./keyring.ts"
import { createResealer } from "./resealer.ts"

type Step =
  | { do: "add"; site: string }
  | { do: "rotate"; site: string }
  | { do: "reseal"; slices: number }
  /** The process ends before it would write for the so-manieth time, and another one starts over what it has left. */
  | { do: "crash"; write: number }
  | { do: "change secret" }

const site = fc.constantFrom("acme", "bolt", "cord")
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("add" as const), site }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("rotate" as const), site }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("reseal" as const), slices: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("crash" as const), write: fc.integer({ min: 0, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("change secret" as const) }) },
)

/** A house whose process may be killed: what it holds in memory is gone with it, what is in the database is not. */
const openHouse = async (database: Database) => {
  let secret = 0
  const start = async (before?: string) => {
    let writesLeft = Number.POSITIVE_INFINITY
    const mortal: Database = {
      ...database,
      batch: async (statements) => {
        const isWrite = statements.some(({ sql }) => !/^\s*SELECT/.test(sql))
        if (isWrite && writesLeft-- <= 0) throw new Error("killed")
        return database.batch(statements)
      },
    }
    const keyring = await openKeyring(mortal, { current: `secret ${secret}`, before })
    const dieAfter = (writes: number) => {
      writesLeft = writes
    }
    return { keyring, ledger: openLedger(mortal, keyring), resealer: createResealer(mortal, keyring), dieAfter }
  }
  let process = await start()
  return {
    running: () => process,
    restart: async () => {
      process = await start()
    },
    changeSecret: async () => {
      const before = `secret ${secret++}`
      process = await start(before)
    },
  }
}

test("whatever is rotated, resealed, killed and renamed in whatever order, every booking opens to the letter and is known again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const database = memoryDatabase()
      const house = await openHouse(database)
      const added: ReturnType<typeof newBooking>[] = []
      const take = async (each: Step) => {
        const { keyring, ledger, resealer } = house.running()
        if (each.do === "add") {
          const booking = newBooking(added.length, { site: each.site })
          await ledger.add(booking)
          added.push(booking)
        } else if (each.do === "rotate") await keyring.rotate(each.site, 1)
        else if (each.do === "reseal") for (let n = 0; n < each.slices; n++) await resealer.slice()
        else if (each.do === "change secret") await house.changeSecret()
        else house.running().dieAfter(each.write)
      }
      for (const each of steps) {
        await take(each).catch(async (error: Error) => {
          expect(error.message).toBe("killed")
          await house.restart()
        })
      }
      await house.restart()
      const { keyring, ledger, resealer } = house.running()
      for (let slices = 0; await resealer.slice(); slices++) expect(slices).toBeLessThan(100)

      const rows = await database.query("SELECT * FROM bookings ORDER BY id")
      expect(rows.map((row) => openBooking(keyring, row).booking)).toEqual(added.map(({ stored }) => stored.booking))
      for (const booking of added) expect(await ledger.add(booking)).toMatchObject({ kind: "known", same: true })
      const keys = await database.query("SELECT site FROM data_keys WHERE purpose = 'seal' ORDER BY site")
      expect(keys.map(({ site }) => site)).toEqual([...new Set(keys.map(({ site }) => site))])
    }),
    { numRuns: 150 },
  )
})
