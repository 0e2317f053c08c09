import { expect, test } from "vitest"
import { oldLedger } from "../../../test/old-ledger.ts"
import { tempLedger } from "../../../test/temp-ledger.ts"

test("a ledger of the fourth version learns when its bookings were handled, so that they are not kept for ever", async () => {
  const folder = oldLedger(4, (old) =>
    old.exec(`
      INSERT INTO bookings (id, site, idempotency_key, body_hash, reference, sealed, received_at, since, state, next_at, delivered_at)
      VALUES (1, 'acme', 'k1', 'h', 'AAAA-0001', x'00', 5, 5, 'handled', 5, NULL),
        (2, 'acme', 'k2', 'h', 'AAAA-0002', x'00', 6, 7, 'handled', 6, NULL),
        (3, 'acme', 'k3', 'h', 'AAAA-0003', x'00', 8, 8, 'delivered', 8, 9),
        (4, 'acme', 'k4', 'h', 'AAAA-0004', x'00', 9, 9, 'attention', 9, NULL);
      INSERT INTO audit (at, action, site, reference)
      VALUES (20, 'handle', 'acme', 'AAAA-0001'), (30, 'reveal', 'acme', 'AAAA-0001'), (40, 'handle', 'bolt', 'AAAA-0001');
    `),
  )
  const { database } = await tempLedger(folder)
  expect(await database.query("SELECT delivered_at FROM bookings ORDER BY id")).toEqual([
    { delivered_at: 20 },
    { delivered_at: 7 },
    { delivered_at: 9 },
    { delivered_at: null },
  ])
})
