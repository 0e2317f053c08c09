import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs"
import { join } from "node:path"
import { FIRST_LOOK_MS } from "../../src/delivery/schedule.ts"
import { openKeyring } from "../../src/ledger/keys/keyring.ts"
import type { Secrets } from "../../src/ledger/keys/secrets.ts"
import { lockFolder, openNodeDatabase } from "../../src/ledger/node-database.ts"
import { doubtAll } from "../../src/ledger/restored.ts"
import { makeDataFolder } from "../../src/node/data-folder.ts"
import { Fault } from "../fault.ts"
import { check, flush } from "./backup.ts"

export type Restored = {
  bookings: number
  /** How many will be looked up before they are sent. */
  inDoubt: number
  /** Where the ledger is that was there before, or the log that was left of it. */
  before?: string | undefined
}

/**
 * Puts a copy in the place of a stopped server's ledger, so that each of its bookings still reaches the office exactly once: the
 * copy does not know what was delivered after it was made, so whatever waits in it is looked up first.
 *
 * @param secretsOf asked once there is a folder: the demo's own secret is kept there
 * @param now ms since the epoch
 * @throws where a server runs on the folder, or the copy is not whole or was sealed with another secret; nothing is changed then
 */
export const restore = async (
  dataFolder: string,
  file: string,
  secretsOf: () => Secrets,
  now: number,
): Promise<Restored> => {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Fault(`There is no file ${file}.`)
  makeDataFolder(dataFolder)
  const lock = lockFolder(dataFolder)
  const workshop = mkdtempSync(join(dataFolder, WORKSHOP))
  try {
    const fresh = join(workshop, "ledger.sqlite")
    copyWithLog(file, fresh)
    const bookings = check(fresh, file)
    const inDoubt = await makeSafe(workshop, secretsOf(), now)
    flush(fresh)
    const before = setAside(dataFolder, now)
    renameSync(fresh, join(dataFolder, "ledger.sqlite"))
    flush(dataFolder)
    clearUp(dataFolder)
    return { bookings, inDoubt, before }
  } finally {
    rmSync(workshop, { recursive: true, force: true })
    lock.close()
  }
}

const WORKSHOP = "restoring-"

/** A restore that was killed has left its copy, in which whatever is erased from now on would stay. */
const clearUp = (dataFolder: string) => {
  for (const name of readdirSync(dataFolder)) {
    if (name.startsWith(WORKSHOP)) rmSync(join(dataFolder, name), { recursive: true, force: true })
  }
}

/** A backup is one file; of a ledger that was copied as it stood, the latest bookings are in the log beside it. */
const copyWithLog = (file: string, to: string) => {
  for (const end of ["", "-wal"]) {
    if (!existsSync(file + end)) continue
    copyFileSync(file + end, to + end)
    chmodSync(to + end, 0o600)
  }
}

const makeSafe = async (folder: string, secrets: Secrets, now: number): Promise<number> => {
  const database = openNodeDatabase(folder)
  try {
    await openKeyring(database, secrets)
    return await doubtAll(database, now, now + FIRST_LOOK_MS)
  } finally {
    database.close()
  }
}

/**
 * Keeps what is there under another name. Its log goes with it, also where it is all that is left: beside another ledger it would be
 * taken for that one's.
 *
 * The file itself is linked and then replaced, so that there is a ledger at every moment: a start that found none would begin a
 * new one.
 */
const setAside = (dataFolder: string, now: number): string | undefined => {
  const ledger = join(dataFolder, "ledger.sqlite")
  const [hasFile, hasLog] = [existsSync(ledger), existsSync(`${ledger}-wal`)]
  if (!hasFile && !hasLog) return undefined
  const before = join(dataFolder, `ledger-before-${new Date(now).toISOString().replace(/[:.]/g, "-")}.sqlite`)
  if (hasFile) linkSync(ledger, before)
  if (hasLog) renameSync(`${ledger}-wal`, `${before}-wal`)
  rmSync(`${ledger}-shm`, { force: true })
  return hasFile ? before : `${before}-wal`
}
