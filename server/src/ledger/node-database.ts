import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import type { StatementSync } from "node:sqlite"
import type { Database, Row, SqlValue, Statement } from "./database.ts"
import { asStored } from "./keyed.ts"
import { checkFile } from "./sound-file.ts"
import { DatabaseSync } from "./sqlite.ts"
import { SQLITE_BUSY, sqliteCodeOf } from "./sqlite-error.ts"

export type NodeDatabase = Database & {
  /**
   * Brings SQLite's log into the file and empties it: what was erased still stands in it until then.
   *
   * @returns false where somebody reads the ledger just now, such as a backup: to be tried again
   */
  scrub(): boolean
  /**
   * Rids a file of what was deleted in it before deleted bytes were overwritten. It is rewritten as a whole, once in its life.
   *
   * @throws where there is no room for that; then nothing was changed
   */
  shedDeleted(): void
  close(): void
}

type Waiting = {
  statements: readonly Stored[]
  resolve(rows: Row[][]): void
  reject(error: unknown): void
}

/** A statement whose values are as SQLite takes them. */
type Stored = { sql: string; values: SqlValue[] }

/**
 * Keys and references are random, so each booking touches a page of its own in either index, and a commit writes them all.
 * Half of SQLite's usual page is still more than four bookings.
 */
const PAGE_BYTES = 2048

/**
 * The log may grow to 32 MB before it is brought into the file: a page that many bookings touched is then written once. At
 * SQLite's usual 1,000 pages that came after every dozen full commits, and took a tenth of what the ledger can accept.
 */
const PAGES_IN_LOG = 16_000

/** SQLite keeps 2 MB of pages at hand by itself. The two indexes on random values alone come to that at some 25,000 bookings. */
const CACHE_KIB = 32_768

/** From its first word on: a backup that begins at that moment may be ahead of us. */
const PATIENCE_MS = 1000

/** The `user_version` of a file in which nothing was ever deleted without being overwritten. */
const OVERWRITES = 1

/**
 * A ledger in one SQLite file, for one process: WAL, synchronous FULL.
 *
 * Batches that come in one turn of the event loop share a commit, and so one fsync. Each batch still stands alone: one that fails
 * takes none of the others with it. Nobody is answered before the commit.
 *
 * @param folder made where it is missing
 * @throws where another process holds the ledger, or the file is no ledger
 */
export const openNodeDatabase = (folder: string): NodeDatabase => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder)
  try {
    return overFile(openFile(join(folder, "ledger.sqlite")), lock)
  } catch (error) {
    lock.close()
    throw error
  }
}

const overFile = (sqlite: DatabaseSync, lock: DatabaseSync): NodeDatabase => {
  const prepared = new Map<string, StatementSync>()
  const rowsOf = (sql: string, values: readonly SqlValue[]): Row[] => {
    let statement = prepared.get(sql)
    if (!statement) {
      statement = sqlite.prepare(sql)
      prepared.set(sql, statement)
    }
    return statement.all(...values)
  }

  const write = transactions(sqlite)

  let waiting: Waiting[] = []
  const commit = () => {
    const batches = waiting
    waiting = []
    if (batches.length === 0) return
    commitTogether(write, batches, (batch) => batch.statements.map(({ sql, values }) => rowsOf(sql, values)))
  }

  return {
    query: async (sql, ...values) => rowsOf(sql, values),
    batch: (statements) =>
      new Promise((resolve, reject) => {
        // A delivery that outlived a stop's grace ends here; what it did is looked up after the next start.
        if (!sqlite.isOpen) return reject(new Error("The ledger is closed."))
        if (waiting.length === 0) setImmediate(commit)
        waiting.push({ statements: statements.map(stored), resolve, reject })
      }),
    scrub: () => {
      // Else it waits for whoever reads, and no booking is stored meanwhile.
      sqlite.exec("PRAGMA busy_timeout = 0")
      try {
        return sqlite.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy === 0
      } finally {
        sqlite.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`)
      }
    },
    shedDeleted: () => {
      if (sqlite.prepare("PRAGMA user_version").get()?.user_version === OVERWRITES) return
      sqlite.exec(`VACUUM; PRAGMA user_version = ${OVERWRITES}; PRAGMA wal_checkpoint(TRUNCATE)`)
    },
    close: () => {
      commit()
      sqlite.close()
      lock.close()
    },
  }
}

const stored = ({ sql, values = [] }: Statement): Stored => ({ sql, values: values.map(asStored) })

const openFile = (file: string): DatabaseSync => {
  const isThere = existsSync(file)
  if (isThere) claim(file)
  checkFile(file)
  if (!isThere) begin(file)
  const sqlite = new DatabaseSync(file, { timeout: PATIENCE_MS })
  sqlite.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
  sqlite.exec(`PRAGMA wal_autocheckpoint = ${PAGES_IN_LOG}; PRAGMA cache_size = -${CACHE_KIB}`)
  // Else what is erased is only forgotten: its bytes would stay until something else happens to be written over them.
  sqlite.exec("PRAGMA secure_delete = ON")
  return sqlite
}

/**
 * Makes the file of a new ledger. It gets its name once there is something in it, so that an empty one is never a start that a crash
 * broke off: it was a ledger, and has lost everything.
 */
const begin = (file: string): void => {
  const fresh = `${file}.new`
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(fresh + end, { force: true })
  claim(fresh)
  const sqlite = new DatabaseSync(fresh)
  try {
    // It keeps the pages that it is made with.
    sqlite.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA journal_mode = WAL`)
  } finally {
    sqlite.close()
  }
  renameSync(fresh, file)
}

/**
 * Makes sure that a file can be written. One that is not there yet is made for its owner alone; SQLite gives what it puts beside a file
 * the file's own rights.
 */
const claim = (file: string): void => {
  try {
    closeSync(openSync(file, "a", 0o600))
  } catch {
    throw new Error(
      `${file} cannot be written. Give this user the right to, or choose another folder with PORCHLIGHT_DATA.`,
    )
  }
}

/**
 * Holds the folder for this process. The operating system lets go of it when the process ends, however it ends, so a
 * crash leaves no stale lock.
 */
export const lockFolder = (folder: string): DatabaseSync => {
  const file = join(folder, "ledger.lock")
  claim(file)
  const lock = new DatabaseSync(file)
  try {
    lock.exec("PRAGMA busy_timeout = 2000; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE")
    return lock
  } catch (error) {
    lock.close()
    if (sqliteCodeOf(error) !== SQLITE_BUSY) throw error
    throw new Error(
      `Another Porchlight uses the ledger in ${folder}. Stop it first, or give this one a folder of its own with PORCHLIGHT_DATA.`,
    )
  }
}

/** Where a batch fails, each is written by itself, so that the others need not know. */
const commitTogether = (
  write: <T>(work: () => T) => T,
  batches: readonly Waiting[],
  run: (batch: Waiting) => Row[][],
) => {
  try {
    const written = write(() => batches.map(run))
    for (const [index, { resolve }] of batches.entries()) resolve(written[index] ?? [])
  } catch (error) {
    if (batches.length === 1) return batches[0]?.reject(error)
    for (const batch of batches) commitTogether(write, [batch], run)
  }
}

/** All or nothing. The statements are prepared once: to read them anew takes longer than some of what stands between them. */
const transactions = (sqlite: DatabaseSync) => {
  const begin = sqlite.prepare("BEGIN IMMEDIATE")
  const commit = sqlite.prepare("COMMIT")
  return <T>(work: () => T): T => {
    try {
      begin.run()
      const result = work()
      commit.run()
      return result
    } catch (error) {
      rollBack(sqlite)
      throw error
    }
  }
}

const rollBack = (sqlite: DatabaseSync) => {
  try {
    // A full disk can end the whole transaction by itself.
    if (sqlite.isTransaction) sqlite.exec("ROLLBACK")
  } catch {
    // A disk that fails even here. The next turn's BEGIN fails in the transaction that is left, and comes here again.
  }
}
