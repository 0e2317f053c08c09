/** Fills a new ledger with bookings that were delivered long ago, one attempt each, by SQL alone. */
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { openKeyring } from "../../../server/src/ledger/keys/keyring.ts"
import { openNodeDatabase } from "../../../server/src/ledger/node-database.ts"
import { SECRETS } from "../../harness/site.ts"
import { optionsOfThisProcess } from "../../load/process.ts"
import { siteName } from "../../load/site-name.ts"

export type FillOptions = { folder: string; rows: number }

const { folder, rows } = optionsOfThisProcess<FillOptions>()
mkdirSync(folder, { recursive: true })
const database = openNodeDatabase(folder)
await openKeyring(database, { current: SECRETS.PORCHLIGHT_SECRET })
// As a server's first start does: else its start over a million rows would write them all anew.
database.shedDeleted()
database.close()

const sqlite = new DatabaseSync(join(folder, "ledger.sqlite"))
sqlite.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; BEGIN")
const numbers = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)"
sqlite
  .prepare(
    `${numbers}
    INSERT INTO bookings (site, idempotency_key, body_hash, reference, sealed, received_at, since, next_at, state, crm_id)
    SELECT ?2, hex(randomblob(16)), hex(randomblob(16)), printf('%09d', n), randomblob(320), n, n, n, 'delivered', n
    FROM numbers`,
  )
  .run(rows, siteName(0))
sqlite
  .prepare(
    `${numbers}
    INSERT INTO attempts (booking, at, step, outcome, status) SELECT n, n, 'create', 'created', 200 FROM numbers`,
  )
  .run(rows)
sqlite.exec("COMMIT; PRAGMA journal_mode = WAL")
sqlite.close()
process.stdout.write("{}")
