import type { Database } from "./database.ts"
import { ALERTS } from "./schema/alerts.ts"
import { HANDLED_AT } from "./schema/handled-at.ts"
import { KEYS_BY_SITE } from "./schema/keys-by-site.ts"
import { PERSONAL_DATA } from "./schema/personal-data.ts"
import { QUEUES_AND_TALLIES } from "./schema/queues-and-tallies.ts"

/** Each entry brings the schema one version up. An entry that has landed is never changed: add another. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE bookings (
      id INTEGER PRIMARY KEY,
      site TEXT NOT NULL,
      idempotency_key TEXT NOT NULL,
      body_hash TEXT NOT NULL,
      reference TEXT NOT NULL UNIQUE,
      sealed BLOB NOT NULL,
      received_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'attention')),
      reason TEXT,
      next_at INTEGER NOT NULL,
      lease_until INTEGER,
      tries INTEGER NOT NULL DEFAULT 0,
      sent_at INTEGER,
      looked INTEGER NOT NULL DEFAULT 0,
      crm_id TEXT,
      contacts_added INTEGER NOT NULL DEFAULT 0,
      left_out TEXT NOT NULL DEFAULT '[]',
      UNIQUE (site, idempotency_key)
    ) STRICT`,
    `CREATE INDEX bookings_due ON bookings (next_at, site) WHERE state = 'waiting'`,
    `CREATE INDEX bookings_leased ON bookings (lease_until) WHERE lease_until IS NOT NULL`,
    `CREATE TABLE attempts (
      id INTEGER PRIMARY KEY,
      booking INTEGER NOT NULL REFERENCES bookings (id),
      at INTEGER NOT NULL,
      step TEXT NOT NULL,
      outcome TEXT NOT NULL,
      status INTEGER,
      detail TEXT
    ) STRICT`,
    `CREATE INDEX attempts_of ON attempts (booking)`,
    `CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`,
  ],
  QUEUES_AND_TALLIES,
  ALERTS,
  PERSONAL_DATA,
  HANDLED_AT,
  KEYS_BY_SITE,
]

/**
 * Brings a ledger's schema up to date, one version at a time, each in one transaction. The version stands in a table
 * of its own, since not every SQLite lets us set `user_version`.
 *
 * @throws where the ledger was written by a newer Porchlight
 */
export const migrate = async (database: Database): Promise<void> => {
  await database.batch([{ sql: "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT" }])
  const [row] = await database.query("SELECT max(version) AS version FROM schema_version")
  const current = typeof row?.version === "number" ? row.version : 0
  if (current > MIGRATIONS.length) {
    throw new Error(
      `The ledger has schema version ${current}, and this Porchlight knows only up to ${MIGRATIONS.length}. ` +
        "Start the newer Porchlight that wrote it, or point PORCHLIGHT_DATA at another folder.",
    )
  }
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < current) continue
    await database.batch([
      ...statements.map((sql) => ({ sql })),
      { sql: "INSERT INTO schema_version (version) VALUES (?1)", values: [index + 1] },
    ])
  }
}
