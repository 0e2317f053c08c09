import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { SettingsError } from "./settings.ts"

/**
 * Makes the data folder if it is missing, for its owner alone. Call this before putting anything there: a folder that is made in
 * passing would be open to everybody on the machine.
 *
 * @throws {SettingsError} where it cannot be made or written
 */
export const makeDataFolder = (folder: string): void => {
  if (isTooLong(folder)) throw new SettingsError(faultOf(folder, TOO_LONG))
  try {
    makeWithParents(folder)
    mustBeWritable(folder)
  } catch (error) {
    throw new SettingsError(faultOf(folder, reasonOf(error)))
  }
}

/** Why {@link makeDataFolder} would fail, as far as a look can tell: nothing is made. */
export const dataFolderFault = (folder: string): string | undefined => {
  if (isTooLong(folder)) return faultOf(folder, TOO_LONG)
  const there = nearestThere(folder)
  if (!statSync(there).isDirectory()) return faultOf(folder, there === folder ? A_FILE : BELOW_A_FILE)
  try {
    mustBeWritable(there)
    return undefined
  } catch (error) {
    return faultOf(folder, reasonOf(error))
  }
}

/** In bytes: no file system takes a longer name, and SQLite no longer path, of which it says only that it can't open the file. */
const LONGEST_NAME = 255
const LONGEST_PATH = 512

const isTooLong = (folder: string): boolean =>
  Buffer.byteLength(resolve(join(folder, "ledger.sqlite.new-journal"))) > LONGEST_PATH ||
  folder.split("/").some((name) => Buffer.byteLength(name) > LONGEST_NAME)

const nearestThere = (folder: string): string => (existsSync(folder) ? folder : nearestThere(dirname(folder)))

const mustBeWritable = (folder: string): void => accessSync(folder, constants.W_OK | constants.X_OK)

/** Not by Node's `recursive`: where a parent that is there takes no folders and says ENOENT, as /proc does, that never ends. */
const makeWithParents = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (!existsSync(dirname(folder))) makeWithParents(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

const faultOf = (folder: string, reason: string): string =>
  `PORCHLIGHT_DATA names ${folder}, which ${reason}. Name a folder that Porchlight can make and write to.`

const A_FILE = "is a file and no folder"
const BELOW_A_FILE = "lies below a file"
const TOO_LONG = "has too long a path"

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "EEXIST") return A_FILE
  if (code === "ENOTDIR") return BELOW_A_FILE
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "cannot be written here"
  if (code === "ENOSPC" || code === "EDQUOT") return "has no room left on its disk"
  return "cannot be made"
}
