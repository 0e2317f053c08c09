import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { SettingsError } from "./settings.ts"

/**
 * Makes the data folder if it is missing, for its owner alone. Call this before putting anything there: a folder that is made in
 * passing would be open to everybody on the machine.
 *
 * @throws {SettingsError} where it cannot be made or written
 */
export const makeDataFolder = (folder: string): void => {
  try {
    makeWithParents(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new SettingsError(
      `PORCHLIGHT_DATA names ${folder}, which ${reasonOf(error)}. Name a folder that Porchlight can make and write to.`,
    )
  }
}

/** Not by Node's `recursive`: where a parent that is there takes no folders and says ENOENT, as /proc does, that never ends. */
const makeWithParents = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (!existsSync(dirname(folder))) makeWithParents(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "EEXIST") return "is a file and no folder"
  if (code === "ENOTDIR") return "lies below a file"
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "cannot be written here"
  return "cannot be made"
}
