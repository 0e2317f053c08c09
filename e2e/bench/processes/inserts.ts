/** Writes rows of a booking's size into SQLite as durably as the ledger does and does nothing else: what the disk allows. */
import { randomBytes, randomUUID } from "node:crypto"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { type Latency, percentiles } from "../../load/percentiles.ts"
import { optionsOfThisProcess } from "../../load/process.ts"

export type InsertOptions = { folder: string; rowsPerCommit: number; warmUpSeconds: number; seconds: number }
export type Inserted = { perSecond: number; latency: Latency }

/** About what the generator's bookings come to once they are sealed. */
const ROW_BYTES = 320

const options = optionsOfThisProcess<InsertOptions>()
const database = new DatabaseSync(join(options.folder, "inserts.sqlite"))
database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
database.exec("CREATE TABLE rows (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body BLOB NOT NULL) STRICT")
const insert = database.prepare("INSERT INTO rows (key, body) VALUES (?1, ?2)")
const body = randomBytes(ROW_BYTES)

const commit = () => {
  database.exec("BEGIN IMMEDIATE")
  for (let row = 0; row < options.rowsPerCommit; row += 1) insert.run(randomUUID(), body)
  database.exec("COMMIT")
}

const commitFor = (seconds: number): Inserted => {
  const durations: number[] = []
  const startedAt = performance.now()
  let now = startedAt
  while (now < startedAt + seconds * 1000) {
    commit()
    const endedAt = performance.now()
    durations.push(endedAt - now)
    now = endedAt
  }
  const rows = durations.length * options.rowsPerCommit
  return { perSecond: rows / ((now - startedAt) / 1000), latency: percentiles(durations) }
}

commitFor(options.warmUpSeconds)
process.stdout.write(JSON.stringify(commitFor(options.seconds)))
