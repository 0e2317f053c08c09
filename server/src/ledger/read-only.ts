import { existsSync, rmSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"

export type ReadOnlyFile = { sqlite: DatabaseSync; close(): void }

/**
 * Opens a file of SQLite to read it, and leaves its folder as it was: even a read-only SQLite puts a write-ahead log and an index of
 * it beside the file where they are missing, and does not take them away again.
 *
 * Only for whoever holds the folder's lock: another server would lose its log.
 */
export const openReadOnly = (file: string): ReadOnlyFile => {
  const absent = [`${file}-wal`, `${file}-shm`].filter((beside) => !existsSync(beside))
  const sqlite = new DatabaseSync(file, { readOnly: true })
  return {
    sqlite,
    close: () => {
      sqlite.close()
      for (const beside of absent) rmSync(beside, { force: true })
    },
  }
}
