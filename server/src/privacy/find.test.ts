import { describe, expect, test } from "vitest"
import { privacyForTest } from "../../test/privacy.ts"
import { countByTurn } from "../../test/turns.ts"
import type { Keyring } from "../ledger/keys/keyring.ts"
import { createPeopleDesk } from "../operator/people/desk-of-one.ts"
import { createFind } from "./find.ts"

const MANY = 240

/** A ledger with many bookings of one person, and how many of them were opened in each turn of some work. */
const manyOfOne = async () => {
  const { add, database, keyring, sites, clock } = await privacyForTest()
  for (let n = 1; n <= MANY; n++) await add(n)
  let opened = 0
  const counting: Keyring = {
    ...keyring(),
    open: (...sealed) => {
      opened += 1
      return keyring().open(...sealed)
    },
  }
  const openedByTurn = (work: () => Promise<unknown>) => countByTurn(() => opened, work)
  return { parts: { database: database(), keyring: counting, sites, now: clock.now }, openedByTurn }
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

describe("who books meanwhile has their turn behind a few bookings that are opened, not behind all", () => {
  const ADA = { phone: "512.555.0143" }

  test("during the first search of a large ledger", async () => {
    const { parts, openedByTurn } = await manyOfOne()
    const find = createFind(parts)
    const opened = await openedByTurn(async () => expect((await find(ADA, undefined)).rows).toHaveLength(MANY))
    expect(Math.max(...opened)).toBeLessThanOrEqual(50)
    expect(sum(opened)).toBe(MANY)
  })

  test("while all is told that is held of somebody by whose number robots have sent hundreds", async () => {
    const { parts, openedByTurn } = await manyOfOne()
    await createFind(parts)(ADA, undefined)
    const desk = createPeopleDesk({ ...parts, scrub: async () => {} })
    for (const ask of [desk.find, desk.export]) {
      const opened = await openedByTurn(async () => expect((await ask(ADA)).bookings).toHaveLength(MANY))
      expect(Math.max(...opened)).toBeLessThanOrEqual(100)
      expect(sum(opened)).toBeGreaterThanOrEqual(MANY)
    }
  })
})
