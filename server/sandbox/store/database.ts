import { mkdirSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync } from "node:sqlite"

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS bookings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant INTEGER NOT NULL,
    provider INTEGER NOT NULL,
    externalId TEXT NOT NULL,
    status TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    fields TEXT NOT NULL,
    dismissingReasonId INTEGER,
    dismissingMemo TEXT
  );
  CREATE INDEX IF NOT EXISTS bookings_by_external_id ON bookings (externalId);
  CREATE TABLE IF NOT EXISTS contacts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    booking INTEGER NOT NULL REFERENCES bookings (id) ON DELETE CASCADE,
    createdAt INTEGER NOT NULL,
    modifiedAt INTEGER NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    memo TEXT
  );
  CREATE INDEX IF NOT EXISTS contacts_by_booking ON contacts (booking);
`

/** Ids of a tenant that has been in business for a while; and such as no longer fit a JavaScript number. */
const FIRST_ID = { usual: 1_482_503_317n, big: 9_007_199_254_740_993n }

/**
 * Opens the sandbox's SQLite file, or a database in memory.
 *
 * @param bigIds whether new ids start above 2^53, where a client that reads them as numbers gets neighbours mixed up
 */
export const openDatabase = (file: string | undefined, bigIds: boolean): DatabaseSync => {
  if (file) mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const db = new DatabaseSync(file ?? ":memory:", { readBigInts: true })
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000",
  )
  db.exec(SCHEMA)
  seedIds(db, bigIds)
  return db
}

/** Forgets every booking and starts the ids over. */
export const emptyDatabase = (db: DatabaseSync, bigIds: boolean): void => {
  db.exec("DELETE FROM contacts; DELETE FROM bookings; DELETE FROM sqlite_sequence")
  seedIds(db, bigIds)
}

const seedIds = (db: DatabaseSync, bigIds: boolean) => {
  const seed = db.prepare(
    "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)",
  )
  const first = bigIds ? FIRST_ID.big : FIRST_ID.usual
  seed.run("bookings", first - 1n)
  seed.run("contacts", first + 499_999n)
}
