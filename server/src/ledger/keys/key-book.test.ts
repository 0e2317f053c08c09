import { expect, test } from "vitest"
import { memoryDatabase } from "../../../test/memory-database.ts"
import { newBooking } from "../../../test/new-booking.ts"
import { openTestLedger } from "../../../test/open-ledger.ts"
import { openKeyBook } from "./key-book.ts"
import { COUNT_BY_KEY } from "./statements.ts"

/** Copies of a site's first booking, in no order of their idempotency keys. ?1 how many, ?2 of this site, ?3 what they hold. */
const COPIES = `
  WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)
  INSERT INTO bookings (site, idempotency_key, body_hash, reference, sealed, received_at, since, next_at, state, key_id, holds)
  SELECT site, hex(randomblob(16)), body_hash, hex(randomblob(16)), sealed, received_at, since, next_at, state, key_id, ?3
  FROM numbers, (SELECT * FROM bookings WHERE site = ?2 ORDER BY id DESC LIMIT 1)`

test("each key of a site is told with how many bookings it seals, however many there are", async () => {
  const database = memoryDatabase()
  const { ledger, keyring } = await openTestLedger(database)
  const copy = (count: number, site: string, holds = "booking") =>
    database.batch([{ sql: COPIES, values: [count, site, holds] }])
  await ledger.add(newBooking(1))
  await copy(2500, "acme")
  await keyring.rotate("acme", 5)
  await ledger.add(newBooking(2))
  await copy(999, "acme")
  await copy(700, "acme", "nothing")
  await ledger.add(newBooking(3, { site: "bolt" }))
  await copy(999, "bolt")
  expect(await openKeyBook(database, keyring).list(["acme", "bolt", "cord"])).toMatchObject([
    { site: "acme", keys: [{ bookings: 2501, retiredAt: 5 }, { bookings: 1000 }] },
    { site: "bolt", keys: [{ bookings: 1000 }] },
    { site: "cord", keys: [] },
  ])
})

test("a slice of that reads its own bookings and no others: each is short, whatever is in the ledger", async () => {
  const database = memoryDatabase()
  await openTestLedger(database)
  const plan = await database.query(`EXPLAIN QUERY PLAN ${COUNT_BY_KEY}`, "acme", "", 1)
  const reads = plan.map(({ detail }) => String(detail)).filter((detail) => detail.includes("bookings"))
  expect(reads).toEqual([expect.stringContaining("(site=? AND idempotency_key>?)")])
})
