import { existsSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Database } from "./database.ts"

/**
 * Reads a folder's ledger and changes nothing, not even the log that a crash has left beside it, which any other look would bring
 * into the file. Nothing is looked at where there is no ledger yet.
 */
export const lookInto = async (
  folder: string,
  look: (database: Pick<Database, "query">) => Promise<void>,
): Promise<void> => {
  const file = join(folder, "ledger.sqlite")
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return
  // SQLite puts these beside a file that it reads, and leaves them there where it may not write.
  const absent = [`${file}-wal`, `${file}-shm`].filter((beside) => !existsSync(beside))
  const sqlite = new DatabaseSync(file, { readOnly: true })
  try {
    await look({ query: async (sql, ...values) => sqlite.prepare(sql).all(...values) })
  } finally {
    sqlite.close()
    for (const beside of absent) rmSync(beside, { force: true })
  }
}
