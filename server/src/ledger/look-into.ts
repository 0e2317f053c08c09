import { statSync } from "node:fs"
import { join } from "node:path"
import type { Database } from "./database.ts"
import { lockFolder } from "./node-database.ts"
import { openReadOnly } from "./read-only.ts"
import { sqliteCodeOf } from "./sqlite-error.ts"

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
  try {
    await readOnly(file, look)
  } catch (error) {
    if (sqliteCodeOf(error) === undefined) throw error
  } finally {
    lock.close()
  }
}

const readOnly = async (file: string, look: (database: Pick<Database, "query">) => Promise<void>) => {
  const sqlite = openReadOnly(file)
  try {
    await look({ query: async (sql, ...values) => sqlite.prepare(sql).all(...values) })
  } finally {
    sqlite.close()
  }
}
