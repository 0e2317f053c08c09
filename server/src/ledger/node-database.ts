import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync, type StatementSync } from "node:sqlite"
import type { Database, Row, SqlValue, Statement } from "./database.ts"

export type NodeDatabase = Database & { close(): void }

type Waiting = {
  statements: readonly Statement[]
  resolve(rows: Row[][]): void
  reject(error: unknown): void
}

/**
 * A ledger in one SQLite file, for one process: WAL, synchronous FULL.
 *
 * All batches of one turn of the event loop share a commit, so that 32 bookings in flight cost one fsync. Each batch
 * still stands alone: one that fails is rolled back to its own savepoint, and nobody is answered before the commit.
 *
 * @param folder made where it is missing
 * @throws where another process holds the ledger, or the file is no ledger
 */
export const openNodeDatabase = (folder: string): NodeDatabase => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder)
  const sqlite = new DatabaseSync(join(folder, "ledger.sqlite"))
  sqlite.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000",
  )

  const prepared = new Map<string, StatementSync>()
  const rowsOf = (sql: string, values: readonly SqlValue[]): Row[] => {
    let statement = prepared.get(sql)
    if (!statement) {
      statement = sqlite.prepare(sql)
      prepared.set(sql, statement)
    }
    return statement.all(...values)
  }

  let waiting: Waiting[] = []
  const commit = () => {
    const batches = waiting
    waiting = []
    commitTogether(sqlite, batches, (batch) => batch.statements.map(({ sql, values = [] }) => rowsOf(sql, values)))
  }

  return {
    query: async (sql, ...values) => rowsOf(sql, values),
    batch: (statements) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commit)
        waiting.push({ statements, resolve, reject })
      }),
    close: () => {
      if (waiting.length > 0) commit()
      sqlite.close()
      lock.close()
    },
  }
}

/**
 * Holds the folder for this process. The operating system lets go of it when the process ends, however it ends, so a
 * crash leaves no stale lock.
 */
const lockFolder = (folder: string): DatabaseSync => {
  const lock = new DatabaseSync(join(folder, "ledger.lock"))
  try {
    lock.exec("PRAGMA busy_timeout = 2000; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE")
  } catch {
    lock.close()
    throw new Error(
      `Another Porchlight uses the ledger in ${folder}. Stop it first, or give this one a folder of its own with PORCHLIGHT_DATA.`,
    )
  }
  return lock
}

const commitTogether = (sqlite: DatabaseSync, batches: readonly Waiting[], run: (batch: Waiting) => Row[][]) => {
  const written: { batch: Waiting; rows: Row[][] }[] = []
  try {
    sqlite.exec("BEGIN IMMEDIATE")
    for (const batch of batches) {
      sqlite.exec("SAVEPOINT batch")
      try {
        written.push({ batch, rows: run(batch) })
      } catch (error) {
        // A full disk can end the whole transaction; then there is no savepoint to go back to, and nobody was stored.
        if (!sqlite.isTransaction) throw error
        sqlite.exec("ROLLBACK TO batch")
        batch.reject(error)
      }
      sqlite.exec("RELEASE batch")
    }
    sqlite.exec("COMMIT")
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec("ROLLBACK")
    for (const batch of batches) batch.reject(error)
    return
  }
  for (const { batch, rows } of written) batch.resolve(rows)
}
