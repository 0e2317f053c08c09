import { statfsSync } from "node:fs"
import { SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_IOERR, sqliteCodeOf } from "../ledger/sqlite-error.ts"
import { SettingsError } from "./settings.ts"

/**
 * Says in a sentence what about its disk keeps a ledger from being opened. Whatever else went wrong is handed back as it is.
 *
 * @param folder the ledger's
 */
export const explainDisk = (error: unknown, folder: string): unknown => {
  const code = sqliteCodeOf(error)
  // Some file systems lend SQLite no memory when they are full, which it takes for a disk that fails.
  switch (typeof code === "number" ? code & PRIMARY : undefined) {
    case SQLITE_FULL:
      return new SettingsError(fullDisk(folder))
    case SQLITE_IOERR:
      return new SettingsError(isFull(folder) ? fullDisk(folder) : failingDisk(folder))
    case SQLITE_CANTOPEN:
      return new SettingsError(notOpened(folder))
  }
  return error
}

/** The rest of a code tells details. https://www.sqlite.org/rescode.html#primary_result_codes_versus_extended_result_codes */
const PRIMARY = 0xff

const isFull = (folder: string): boolean => statfsSync(folder).bavail === 0

const fullDisk = (folder: string) =>
  `The disk of ${folder} is full, and no booking could be stored. Make room there, or name another folder with PORCHLIGHT_DATA.`

const failingDisk = (folder: string) =>
  `The disk of ${folder} could not be read or written. See what the system's log says of it, or name another folder with PORCHLIGHT_DATA.`

const notOpened = (folder: string) =>
  `The ledger in ${folder} could not be opened: see who owns its files and may write them. Nothing was changed.`
