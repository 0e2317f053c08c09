import { existsSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Database } from "./database.ts"
import { lockFolder } from "./node-database.ts"

/**
 * Reads a folder's ledger and changes nothing, not even the write-ahead log that a crash has left beside it, which opening it in any
 * other way would bring into the file.
 *
 * Does nothing where there is no ledger yet, or SQLite cannot read it: opening it next will say why, in a sentence.
 *
 * @param folder must exist
 * @throws where another process holds the ledger; and what `look` throws
 */
export const lookInto = async (
  folder: string,
  look: (database: Pick<Database, "query">) => Promise<void>,
): Promise<void> => {
  const file = join(folder, "ledger.sqlite")
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return
  const lock = lockFolder(folder)
  // A read-only SQLite creates these beside the file and leaves them there. Under the lock nobody else can have created them.
  const absent = [`${file}-wal`, `${file}-shm`].filter((beside) => !existsSync(beside))
  try {
    await readOnly(file, look)
  } catch (error) {
    if (!isOfSqlite(error)) throw error
  } finally {
    for (const beside of absent) rmSync(beside, { force: true })
    lock.close()
  }
}

const readOnly = async (file: string, look: (database: Pick<Database, "query">) => Promise<void>) => {
  const sqlite = new DatabaseSync(file, { readOnly: true })
  try {
    await look({ query: async (sql, ...values) => sqlite.prepare(sql).all(...values) })
  } finally {
    sqlite.close()
  }
}

const isOfSqlite = (error: unknown) => error instanceof Error && "errcode" in error
