import { expect, test } from "vitest"
import { DAY, privacyForTest } from "../../test/privacy.ts"
import type { Database } from "../ledger/database.ts"
import { openDesk } from "../ledger/desk.ts"
import { DUE_BOOKINGS } from "./statements.ts"
import { createSweep } from "./sweep.ts"

test("thousands of sites are gone through in slices of two questions each, and what is due at the last of them is found", async () => {
  const { add, run, clock, database, keyring, sites, held } = await privacyForTest()
  await add(1)
  await run()
  await database().batch([
    { sql: "UPDATE bookings SET site = 'zinnia'" },
    {
      sql: `INSERT INTO queues (site) SELECT 'site-' || value FROM json_each(?1)`,
      values: [JSON.stringify(Array.from({ length: 999 }, (_, n) => n))],
    },
    { sql: "INSERT INTO queues (site) VALUES ('zinnia')" },
  ])
  let questions = 0
  const counting: Database = {
    ...database(),
    query: (...asked) => {
      questions += 1
      return database().query(...asked)
    },
  }
  const sweep = createSweep({ database: counting, keyring: keyring(), sites, now: clock.now, log: () => {} })
  const pass = async () => {
    const slices = [await sweep.slice()]
    while (slices.at(-1)?.more) slices.push(await sweep.slice())
    return slices.map(({ erased }) => erased)
  }
  const nothing = await pass()
  expect(new Set(nothing)).toEqual(new Set([0]))
  expect(nothing.length).toBeGreaterThan(3)
  expect(questions).toBe(2 * nothing.length)
  clock.pass(30 * DAY)
  expect((await pass()).at(-1)).toBe(1)
  expect(await held()).toEqual(["delivered nothing"])
})

test("what robots have sent since is not gone through for what was quarantined a month ago", async () => {
  const { add, clock, sweep, held, database } = await privacyForTest()
  await add(1)
  clock.pass(30 * DAY)
  for (let n = 2; n <= 60; n++) await add(n)
  await database().batch([{ sql: "UPDATE bookings SET state = 'quarantined'" }])
  expect(await sweep()).toBe(1)
  expect((await held()).filter((each) => each !== "quarantined booking")).toEqual(["handled nothing"])
})

test("what an operator replays in that very moment is spared, and delivered", async () => {
  const { add, clock, database, ledger, keyring, held, sites } = await privacyForTest()
  await add(1)
  const desk = openDesk(database(), keyring())
  await desk.handle("acme", "AAAA-0001", "called", clock.now())
  clock.pass(30 * DAY)
  const inBetween: Database = {
    ...database(),
    query: async (sql, ...values) => {
      const rows = await database().query(sql, ...values)
      if (sql === DUE_BOOKINGS) await desk.replay("acme", "AAAA-0001", clock.now())
      return rows
    },
  }
  const parts = { database: inBetween, keyring: keyring(), sites, now: clock.now, log: () => {} }
  await createSweep(parts).slice()
  expect(await held()).toEqual(["waiting booking"])
  const due = await ledger().takeDue(clock.now(), { sites: [], bookings: [] })
  expect(due?.stored.booking.name).toBe("Ada Lovelace")
})
