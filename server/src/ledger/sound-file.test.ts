import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { describe, expect, test } from "vitest"
import { newBooking } from "../../test/new-booking.ts"
import { openTestLedger } from "../../test/open-ledger.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { openNodeDatabase } from "./node-database.ts"

const BOOKINGS = 200

/** A folder with a ledger in it, as a stop leaves it; or as a crash does, with most of it in the write-ahead log. */
const folderWithLedger = async ({ crashed = false } = {}): Promise<string> => {
  const [alive, left] = [tempFolder(), tempFolder()]
  const database = openNodeDatabase(alive)
  const { ledger } = await openTestLedger(database)
  await Promise.all(Array.from({ length: BOOKINGS }, (_, n) => ledger.add(newBooking(n))))
  if (!crashed) database.close()
  cpSync(alive, left, { recursive: true, filter: (path) => !path.endsWith("-shm") && !path.endsWith(".lock") })
  if (crashed) database.close()
  return left
}

const fileIn = (folder: string) => join(folder, "ledger.sqlite")

const overwrite = (file: string, at: number, bytes: number) => {
  const content = readFileSync(file)
  writeFileSync(file, content.fill(0xa5, at, at + bytes))
}

/** But for the lock, which comes and goes. */
const contents = (folder: string) =>
  new Map(
    readdirSync(folder)
      .filter((name) => !name.startsWith("ledger.lock"))
      .map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
  )

const PAGE = 4096

const DAMAGES: Record<string, (file: string) => void> = {
  "a header of garbage": (file) => overwrite(file, 0, 100),
  "a page of garbage in the middle": (file) => overwrite(file, 12 * PAGE, PAGE),
  "half of the file gone": (file) => truncateSync(file, Math.floor(statSync(file).size / 2 / PAGE) * PAGE),
  "the last page gone": (file) => truncateSync(file, statSync(file).size - PAGE),
  "the end torn off in a page": (file) => truncateSync(file, statSync(file).size - PAGE / 4),
  "all of the file gone but its name": (file) => truncateSync(file, 0),
}

test.each(Object.entries(DAMAGES))(
  "%s: it does not start, says so in a sentence, and leaves all as it was",
  async (_, damage) => {
    const folder = await folderWithLedger()
    damage(fileIn(folder))
    const before = contents(folder)
    expect(() => openNodeDatabase(folder)).toThrow(
      /ledger\.sqlite is (damaged|no ledger|empty): restore a copy with porchlight restore, or move it away to begin a new one\. Nothing was changed\.$/,
    )
    expect(contents(folder)).toEqual(before)
  },
)

test("a database of another program is no ledger, and is left as it was", () => {
  const folder = tempFolder()
  const other = new DatabaseSync(fileIn(folder))
  other.exec("CREATE TABLE bookings (id INTEGER PRIMARY KEY, guest TEXT)")
  other.close()
  const before = readFileSync(fileIn(folder))
  expect(() => openNodeDatabase(folder)).toThrow(/is no ledger.*Nothing was changed/)
  expect(readFileSync(fileIn(folder)).equals(before)).toBe(true)
})

test("after a crash what stands in the write-ahead log is there, and a look at it changes nothing", async () => {
  const folder = await folderWithLedger({ crashed: true })
  expect(statSync(`${fileIn(folder)}-wal`).size).toBeGreaterThan(PAGE)
  const database = openNodeDatabase(folder)
  const { ledger } = await openTestLedger(database)
  expect(await ledger.counts()).toMatchObject({ waiting: BOOKINGS })
  database.close()
})

test("after a crash a damaged file is told, and the write-ahead log is left as it was", async () => {
  const folder = await folderWithLedger({ crashed: true })
  overwrite(fileIn(folder), 0, 16)
  overwrite(`${fileIn(folder)}-wal`, 0, 32)
  const before = contents(folder)
  expect(() => openNodeDatabase(folder)).toThrow("is no ledger")
  expect(contents(folder).get("ledger.sqlite-wal")).toBe(before.get("ledger.sqlite-wal"))
})

describe("after a crash, with the latest bookings in the write-ahead log", () => {
  test.each<[what: string, damage: (file: string) => void, complaint: RegExp]>([
    [
      "the file cut to nothing",
      (file) => truncateSync(file, 0),
      /is empty: restore .* or move it and ledger\.sqlite-wal away/,
    ],
    [
      "the file gone",
      (file) => rmSync(file),
      /is not there, but ledger\.sqlite-wal is, .* move ledger\.sqlite-wal away/,
    ],
  ])("%s: it does not start, and the log is left as it was", async (_, damage, complaint) => {
    const folder = await folderWithLedger({ crashed: true })
    damage(fileIn(folder))
    const before = contents(folder)
    for (let start = 0; start < 2; start++) expect(() => openNodeDatabase(folder)).toThrow(complaint)
    expect(contents(folder)).toEqual(before)
  })
})

test("what was moved away as the sentence says is followed by a new ledger", async () => {
  const folder = await folderWithLedger({ crashed: true })
  for (const end of ["", "-wal"]) renameSync(fileIn(folder) + end, join(tempFolder(), "moved"))
  const database = openNodeDatabase(folder)
  const { ledger } = await openTestLedger(database)
  expect(await ledger.counts()).toMatchObject({ waiting: 0 })
  database.close()
})

test("a link to a disk that is not mounted is no first start, and stays", () => {
  const [folder, disk] = [tempFolder(), join(tempFolder(), "not-mounted")]
  symlinkSync(join(disk, "ledger.sqlite"), fileIn(folder))
  expect(() => openNodeDatabase(folder)).toThrow(/leads to a file that is not there.*Nothing was changed/)
  expect(readlinkSync(fileIn(folder))).toBe(join(disk, "ledger.sqlite"))
  mkdirSync(disk)
  expect(() => openNodeDatabase(folder)).toThrow("leads to a file that is not there")
  expect(readdirSync(disk)).toEqual([])
})

test("a first start that was broken off at any moment is followed by one as good", async () => {
  for (const left of [
    [],
    ["ledger.lock"],
    ["ledger.lock", "ledger.sqlite.new"],
    ["ledger.lock", "ledger.sqlite.new", "ledger.sqlite.new-journal"],
  ]) {
    const folder = tempFolder()
    for (const name of left) writeFileSync(join(folder, name), "")
    const database = openNodeDatabase(folder)
    await openTestLedger(database)
    database.close()
    expect(readdirSync(folder).toSorted()).toEqual(["ledger.lock", "ledger.sqlite"])
  }
})
