import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { expect, test } from "vitest"
import { inFolder } from "../../harness/folder.ts"
import { compareWithLedger } from "./kept.ts"

const compare = (stored: Record<string, string>, acknowledged: string[], connections = 1) =>
  inFolder(async (folder) => {
    const file = join(folder, "ledger.sqlite")
    const ledger = new DatabaseSync(file)
    ledger.exec("CREATE TABLE bookings (reference TEXT, state TEXT)")
    const insert = ledger.prepare("INSERT INTO bookings VALUES (?1, ?2)")
    for (const [reference, state] of Object.entries(stored)) insert.run(reference, state)
    ledger.close()
    return compareWithLedger(file, acknowledged, connections)
  })

test("all that was acknowledged is there, and one whose answer was on its way", async () => {
  expect(await compare({ A: "delivered", B: "waiting", C: "waiting" }, ["A", "B"])).toEqual({
    faults: [],
    delivered: 1,
  })
})

test("a booking that was acknowledged and is not there is told", async () => {
  expect((await compare({ A: "delivered" }, ["A", "B"])).faults).toEqual([
    "1 acknowledged bookings are not in the ledger",
  ])
})

test("more bookings than were sent are told", async () => {
  const { faults } = await compare({ A: "delivered", B: "waiting", C: "waiting", D: "waiting" }, ["A"])
  expect(faults).toEqual(["3 bookings in the ledger were never acknowledged"])
})

test("a server that delivers nothing is told", async () => {
  expect((await compare({ A: "waiting" }, ["A"])).faults).toEqual(["nothing was delivered meanwhile"])
})
