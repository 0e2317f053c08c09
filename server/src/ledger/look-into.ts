import { existsSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Database } from "./database.ts"
import { lockFolder } from "./node-database.ts"

/**
 * Reads a folder's ledger and changes nothing, not even the log that a crash has left beside it, which any other look would bring
 * into the file.
 *
 * Where there is no ledger yet nothing is looked at, nor where SQLite cannot read it: whoever opens it next says why, in a sentence.
 *
 * @param folder one that is there
 * @throws where another process holds the ledger; and what `look` throws
 */
export const lookInto = async (
  folder: string,
  look: (database: Pick<Database, "query">) => Promise<void>,
): Promise<void> => {
  const file = join(folder, "ledger.sqlite")
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return
  const lock = lockFolder(folder)
  // SQLite puts these beside a file that it reads, and leaves them there where it may not write. Nobody else has, under the lock.
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
