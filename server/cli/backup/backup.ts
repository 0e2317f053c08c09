import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { DatabaseSync } from "../../src/ledger/sqlite.ts"
import { Fault } from "../fault.ts"

export type Copied = { bookings: number; bytes: number }

/**
 * Copies the ledger of a folder into one file, also while a server writes to it: what is copied is one moment of it. The file
 * appears once it is whole, checked and on disk.
 *
 * @throws {Fault} where there is no ledger, it cannot be copied, the file is there already, or the copy is not whole
 */
export const backUp = (dataFolder: string, file: string): Copied => {
  const ledger = join(dataFolder, "ledger.sqlite")
  const size = statSync(ledger, { throwIfNoEntry: false })?.size
  if (size === undefined) {
    throw new Fault(`There is no ledger in ${dataFolder}. Name its folder with PORCHLIGHT_DATA.`)
  }
  // SQLite would throw away the log that is left beside it.
  if (size === 0) throw new Fault(`${ledger} is empty: nothing of it can be copied. Nothing was changed.`)
  refuseToReplace(file)
  const part = `${file}.part`
  makePrivate(part)
  try {
    copy(ledger, part)
    const bookings = check(part)
    flush(part)
    giveName(part, file)
    flush(dirname(file))
    return { bookings, bytes: statSync(file).size }
  } finally {
    rmSync(part, { force: true })
  }
}

const refuseToReplace = (file: string) => {
  if (existsSync(file)) throw new Fault(`${file} is there already. Nothing was changed: name another file.`)
}

/**
 * Gives the finished copy its name. By a link and no renaming: that would replace a file which came in between.
 *
 * @throws {Fault}
 */
const giveName = (part: string, file: string) => {
  try {
    linkSync(part, file)
  } catch {
    refuseToReplace(file)
    giveNameWithoutLinks(part, file)
  }
}

/** USB sticks and many network shares have no links. An empty file takes the name there first. */
const giveNameWithoutLinks = (part: string, file: string) => {
  closeSync(openSync(file, "wx", 0o600))
  try {
    renameSync(part, file)
  } catch {
    // It would be taken for a copy.
    rmSync(file)
    throw new Fault(`${file} cannot be written. Nothing was changed: name a file on another disk.`)
  }
}

/** SQLite takes a file that is there and empty, with the rights that it has. */
const makePrivate = (part: string) => {
  rmSync(part, { force: true })
  try {
    closeSync(openSync(part, "wx", 0o600))
  } catch {
    throw new Fault(`${part} cannot be written. Name a file in a folder that is there and that this user may write to.`)
  }
}

/**
 * Not SQLite's backup API: that begins anew whenever the server writes, and under load would never end.
 *
 * @throws {Fault} where the ledger is damaged, or the disk full
 */
const copy = (ledger: string, part: string) => {
  const source = new DatabaseSync(ledger, { readOnly: true })
  try {
    source.exec("PRAGMA busy_timeout = 10000")
    source.prepare("VACUUM INTO ?").run(part)
  } catch (error) {
    throw new Fault(
      `${ledger} cannot be copied: ${error instanceof Error ? error.message : error}. Nothing was changed.`,
    )
  } finally {
    source.close()
  }
}

/**
 * @param name what the operator knows the file by
 * @returns how many bookings are in it
 */
export const check = (file: string, name = file): number => {
  const copied = new DatabaseSync(file, { readOnly: true })
  try {
    const { quick_check: found } = copied.prepare("PRAGMA quick_check(1)").get() ?? {}
    if (found !== "ok") throw new Error("The check found a fault.")
    return Number(copied.prepare("SELECT count(*) AS count FROM bookings").get()?.count)
  } catch {
    throw new Fault(`${name} is no whole copy of a ledger.`)
  } finally {
    copied.close()
  }
}

/** Writes a file, or the names in a folder, through to the disk. */
export const flush = (path: string) => {
  const handle = openSync(path, "r")
  fsyncSync(handle)
  closeSync(handle)
}
