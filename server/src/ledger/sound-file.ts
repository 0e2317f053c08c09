import { statSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"

/** https://www.sqlite.org/rescode.html */
const SQLITE_CORRUPT = 11
const SQLITE_NOTADB = 26

/**
 * Reads a ledger's file from end to end before anything is written to it: with a damaged one each day of going on would make
 * it harder to mend. Takes about a second for a million bookings.
 *
 * It changes neither the file nor the write-ahead log beside it. A file that is not there yet is sound.
 *
 * @throws with a sentence, where the file is damaged or is no ledger at all
 */
export const checkFile = (file: string): void => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return
  const fault = faultIn(file)
  if (fault === undefined) return
  throw new Error(
    `${file} is ${fault}: put it back from a copy, or move it away to begin a new one. Nothing was changed.`,
  )
}

const faultIn = (file: string): string | undefined => {
  const sqlite = new DatabaseSync(file, { readOnly: true })
  try {
    const row = sqlite.prepare("PRAGMA quick_check(1)").get()
    return row?.quick_check === "ok" ? undefined : "damaged"
  } catch (error) {
    const code = error instanceof Error && "errcode" in error ? error.errcode : undefined
    if (code === SQLITE_NOTADB) return "no ledger"
    if (code === SQLITE_CORRUPT) return "damaged"
    throw error
  } finally {
    sqlite.close()
  }
}
