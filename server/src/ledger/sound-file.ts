import { lstatSync, statSync } from "node:fs"
import { basename } from "node:path"
import type { DatabaseSync } from "node:sqlite"
import { openReadOnly } from "./read-only.ts"
import { SQLITE_CORRUPT, SQLITE_NOTADB, sqliteCodeOf } from "./sqlite-error.ts"

/**
 * Reads a ledger's file from end to end before anything is written to it: every day of writing to a damaged file would make it harder
 * to mend. Takes about a second for a million bookings.
 *
 * Changes neither the file nor the write-ahead log beside it. A file that does not exist yet is sound, unless a log is left of it: SQLite
 * would throw that away, and with it the latest bookings. A ledger's file is never empty, see `node-database.ts`.
 *
 * @throws with a sentence, where the file is damaged, is no ledger at all, or is gone and has left its log
 */
export const checkFile = (file: string): void => {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined && lstatSync(file, { throwIfNoEntry: false })) {
    throw new Error(`${file} leads to a file that is not there: is the disk mounted that it is on? ${NOTHING}`)
  }
  const log = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0 ? basename(`${file}-wal`) : undefined
  if (size === undefined && log === undefined) return
  if (size === undefined) {
    throw new Error(
      `${file} is not there, but ${log} is, with bookings in it: put it back beside that, ${RESTORE}, or move ${log} away to begin a new one. ${NOTHING}`,
    )
  }
  const fault = size === 0 ? "empty" : faultIn(file)
  if (fault === undefined) return
  const it = log === undefined ? "it" : `it and ${log}`
  throw new Error(`${file} is ${fault}: ${RESTORE}, or move ${it} away to begin a new one. ${NOTHING}`)
}

/** Not a copy put there by hand: it would be read together with the log of another, and does not know what was delivered since. */
const RESTORE = "restore a copy with porchlight restore"
const NOTHING = "Nothing was changed."

const faultIn = (file: string): string | undefined => {
  const sqlite = openReadOnly(file)
  try {
    const row = sqlite.prepare("PRAGMA quick_check(1)").get()
    if (row?.quick_check !== "ok") return "damaged"
    return isOurs(sqlite) ? undefined : "no ledger"
  } catch (error) {
    const code = sqliteCodeOf(error)
    if (code === SQLITE_NOTADB) return "no ledger"
    if (code === SQLITE_CORRUPT) return "damaged"
    throw error
  } finally {
    sqlite.close()
  }
}

/** The first thing that is ever written to a ledger is its version. */
const isOurs = (sqlite: DatabaseSync): boolean => {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  return tables.length === 0 || tables.some(({ name }) => name === "schema_version")
}
