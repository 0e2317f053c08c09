import { expect, test } from "vitest"
import { memoryDatabase } from "../../../test/memory-database.ts"
import { openTestLedger } from "../../../test/open-ledger.ts"
import { beginUnmarking, sitesToUnmark, unmarkSome } from "./unmarking.ts"

const MANY = 2500

/** A ledger of two sites whose bookings are all marked. */
const marked = async () => {
  const database = memoryDatabase()
  await openTestLedger(database)
  const add = (site: string, count: number) =>
    database.batch([
      {
        sql: `INSERT INTO bookings
            (site, idempotency_key, body_hash, reference, sealed, received_at, since, state, next_at, phone_mark, marked)
          SELECT ?1, 'key-' || value, '', ?1 || value, x'00', 0, 0, 'delivered', 0, x'00', 1
          FROM json_each(?2)`,
        values: [site, JSON.stringify(Array.from({ length: count }, (_, n) => n))],
      },
    ])
  await add("acme", MANY)
  await add("bolt", 3)
  const stillMarked = async (site: string) => {
    const [row] = await database.query("SELECT count(*) AS count FROM bookings WHERE site = ?1 AND marked = 1", site)
    return Number(row?.count)
  }
  return { database, stillMarked }
}

test("the marks of a lost key go slice by slice, those of its site alone, and then it is over", async () => {
  const { database, stillMarked } = await marked()
  expect(await sitesToUnmark(database)).toEqual([])
  await database.batch([beginUnmarking("acme")])
  expect(await sitesToUnmark(database)).toEqual(["acme"])
  const left: number[] = []
  while (await unmarkSome(database, "acme")) left.push(await stillMarked("acme"))
  expect(left).toEqual([1500, 500, 0])
  expect(await sitesToUnmark(database)).toEqual([])
  expect(await stillMarked("bolt")).toBe(3)
  const marks = "SELECT 1 FROM bookings WHERE site = 'acme' AND phone_mark IS NOT NULL"
  expect(await database.query(marks)).toEqual([])
})

test("what was marked anew behind it stays marked, also where two searches are at it and one of them was broken off", async () => {
  const { database, stillMarked } = await marked()
  await database.batch([beginUnmarking("acme")])
  await unmarkSome(database, "acme")
  await database.batch([{ sql: "UPDATE bookings SET marked = 1 WHERE site = 'acme'" }])
  await Promise.all([unmarkSome(database, "acme"), unmarkSome(database, "acme")])
  while (await unmarkSome(database, "acme"));
  expect(await stillMarked("acme")).toBe(1000)
})

test("a site without bookings has nothing to go through", async () => {
  const { database } = await marked()
  await database.batch([beginUnmarking("coil")])
  expect(await sitesToUnmark(database)).toEqual([])
  expect(await unmarkSome(database, "coil")).toBe(false)
})
