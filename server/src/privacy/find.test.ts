import { expect, test } from "vitest"
import { privacyForTest } from "../../test/privacy.ts"
import type { Keyring } from "../ledger/keys/keyring.ts"
import { createFind } from "./find.ts"

const MANY = 240

/** Turns of the event loop, as whoever books meanwhile has them: how far `count` went between each two. */
const countByTurn = (count: () => number) => {
  const steps: number[] = []
  let before = count()
  let on = true
  const turn = () => {
    steps.push(count() - before)
    before = count()
    if (on) setImmediate(turn)
  }
  turn()
  return {
    stop: () => {
      on = false
      return steps
    },
  }
}

test("who books during the first search of a large ledger has their turn behind a few bookings that are opened, not behind all", async () => {
  const { add, database, keyring, sites } = await privacyForTest()
  for (let n = 1; n <= MANY; n++) await add(n)
  let opened = 0
  const counting: Keyring = {
    ...keyring(),
    open: (...sealed) => {
      opened += 1
      return keyring().open(...sealed)
    },
  }
  const turns = countByTurn(() => opened)
  const find = createFind({ database: database(), keyring: counting, sites })
  expect((await find({ phone: "512.555.0143" }, undefined)).rows).toHaveLength(MANY)
  expect(Math.max(...turns.stop())).toBeLessThanOrEqual(100)
  expect(opened).toBe(MANY)
})
