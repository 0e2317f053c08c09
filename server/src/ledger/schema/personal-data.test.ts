import { expect, test } from "vitest"
import { oldLedger } from "../../../test/old-ledger.ts"
import { NOTHING, tempLedger } from "../../../test/temp-ledger.ts"

test("a ledger of the third version learns when its bookings were delivered", async () => {
  const folder = oldLedger(3, (old) =>
    old.exec(`
      INSERT INTO bookings (id, site, idempotency_key, body_hash, reference, sealed, received_at, since, state, next_at)
      VALUES (1, 'acme', 'k1', 'h', 'AAAA-0001', x'00', 5, 5, 'delivered', 5),
        (2, 'acme', 'k2', 'h', 'AAAA-0002', x'00', 6, 6, 'delivered', 6),
        (3, 'acme', 'k3', 'h', 'AAAA-0003', x'00', 7, 7, 'waiting', 7);
      INSERT INTO attempts (booking, at, step, outcome)
      VALUES (1, 8, 'create', 'server_error'), (1, 90, 'create', 'created'), (3, 9, 'create', 'server_error');
    `),
  )
  const { database } = await tempLedger(folder)
  expect(await database.query("SELECT delivered_at, holds, key_id, marked FROM bookings ORDER BY id")).toEqual([
    { delivered_at: 90, holds: "booking", key_id: null, marked: 0 },
    { delivered_at: 6, holds: "booking", key_id: null, marked: 0 },
    { delivered_at: null, holds: "booking", key_id: null, marked: 0 },
  ])
})

test("what is quarantined is in nobody's queue: it is not delivered, and the site's others are", async () => {
  const { database, ledger } = await tempLedger()
  const add = (n: number, state: string) => ({
    sql: `
      INSERT INTO bookings (site, idempotency_key, body_hash, reference, sealed, received_at, since, next_at, state)
      VALUES ('acme', ?1, 'h', ?1, x'00', ?2, ?2, ?2, ?3)`,
    values: [`k${n}`, n, state],
  })
  await database.batch([add(1, "quarantined")])
  expect(await ledger.nextDueAt(NOTHING)).toBeUndefined()
  expect(await ledger.takeDue(99, NOTHING)).toBeUndefined()
  await database.batch([add(2, "quarantined"), add(30, "waiting"), add(3, "quarantined")])
  expect(await ledger.nextDueAt(NOTHING)).toBe(30)
})
