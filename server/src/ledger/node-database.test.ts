import { execFileSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { describe, expect, onTestFinished, test } from "vitest"
import { tempFolder } from "../../test/temp-folder.ts"
import { openNodeDatabase } from "./node-database.ts"

const insert = (value: string | null) => [{ sql: "INSERT INTO notes (text) VALUES (?1)", values: [value] }]

const openWithNotes = async (folder = tempFolder()) => {
  const database = openNodeDatabase(folder)
  onTestFinished(() => {
    try {
      database.close()
    } catch {
      // The test closed it itself.
    }
  })
  await database.batch([
    // What each ledger has; a file without it is another program's.
    { sql: "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT" },
    { sql: "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT" },
  ])
  const texts = async () => (await database.query("SELECT text FROM notes ORDER BY id")).map(({ text }) => text)
  return { folder, database, texts }
}

/** What another connection sees, which is what was committed; and how many commits that took. */
const watch = (folder: string) => {
  const other = new DatabaseSync(join(folder, "ledger.sqlite"), { readOnly: true })
  onTestFinished(() => other.close())
  return {
    count: () => other.prepare("SELECT count(*) AS n FROM notes").get()?.n,
    dataVersion: () => Number(other.prepare("PRAGMA data_version").get()?.data_version),
  }
}

/** As requests come: each in a callback of its own, within one turn. */
const later = <T>(work: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => setImmediate(() => work().then(resolve, reject)))

describe("a commit", () => {
  test("is shared by all that is written in one turn of the event loop", async () => {
    const { folder, database } = await openWithNotes()
    const { dataVersion, count } = watch(folder)
    const walFrames = commitCounter(folder)
    const before = { version: dataVersion(), commits: walFrames() }
    await Promise.all(Array.from({ length: 32 }, (_, n) => database.batch(insert(`note ${n}`))))
    expect(count()).toBe(32)
    expect(dataVersion()).not.toBe(before.version)
    expect(walFrames() - before.commits).toBe(1)
    await Promise.all([1, 2, 3, 4].map((n) => later(() => database.batch(insert(`on its own ${n}`)))))
    expect(walFrames() - before.commits).toBe(2)
    await database.batch(insert("alone"))
    await database.batch(insert("alone too"))
    expect(walFrames() - before.commits).toBe(4)
  })

  test("does not wait for the end of a stream that brings more with each turn", async () => {
    const { database } = await openWithNotes()
    let answered = 0
    for (let turn = 0; turn < 500; turn++) {
      await later(async () => void database.batch(insert(`note ${turn}`)).then(() => answered++))
    }
    expect(answered).toBeGreaterThan(0)
  })

  test("is on disk before anybody is answered", async () => {
    const { folder, database } = await openWithNotes()
    const { count } = watch(folder)
    const seen = await Promise.all([1, 2, 3].map((n) => database.batch(insert(`note ${n}`)).then(() => count())))
    expect(seen).toEqual([3, 3, 3])
    const [row] = await database.query("PRAGMA synchronous")
    expect(row?.synchronous).toBe(2)
    expect((await database.query("PRAGMA journal_mode"))[0]?.journal_mode).toBe("wal")
  })

  test("leaves out a batch that fails, and nothing of its neighbours", async () => {
    const { database, texts } = await openWithNotes()
    const results = await Promise.allSettled([
      database.batch(insert("first")),
      database.batch([...insert("half"), ...insert(null)]),
      database.batch(insert("first")),
      database.batch([{ sql: "THIS IS NO SQL" }]),
      database.batch(insert("last")),
    ])
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "rejected", "fulfilled"])
    expect(await texts()).toEqual(["first", "last"])
  })

  test("that cannot be made because the disk is full stores nobody, and works again once there is room", async () => {
    const { database, texts } = await openWithNotes()
    const [pages] = await database.query("PRAGMA page_count")
    const [{ max_page_count: usual } = {}] = await database.query("PRAGMA max_page_count")
    await database.query(`PRAGMA max_page_count = ${pages?.page_count}`)
    const long = (n: number) => insert(`${n}${"x".repeat(20_000)}`)
    const full = await Promise.allSettled([1, 2, 3].map((n) => database.batch(long(n))))
    expect(full.map((result) => result.status === "rejected" && String(result.reason))).toEqual(
      Array(3).fill("Error: database or disk is full"),
    )
    expect(await texts()).toEqual([])
    await database.query(`PRAGMA max_page_count = ${usual}`)
    await Promise.all([1, 2].map((n) => database.batch(long(n))))
    expect(await texts()).toHaveLength(2)
  })
})

describe("closing", () => {
  test("writes what was still waiting", async () => {
    const { folder, database } = await openWithNotes()
    const written = database.batch(insert("at the last moment"))
    database.close()
    await written
    expect(await (await openWithNotes(folder)).texts()).toEqual(["at the last moment"])
  })

  test("refuses whoever comes later, without ending the process", async () => {
    const { database } = await openWithNotes()
    database.close()
    await expect(database.batch(insert("too late"))).rejects.toThrow("The ledger is closed.")
    await expect(database.query("SELECT 1")).rejects.toThrow()
  })
})

describe("opening", () => {
  test("a ledger that another process uses is refused with a sentence, until that one is gone", async () => {
    const { folder, database } = await openWithNotes()
    expect(openInAnotherProcess(folder)).toMatch(/^Another Porchlight uses the ledger in .*PORCHLIGHT_DATA\.$/)
    database.close()
    expect(openInAnotherProcess(folder)).toBe("opened")
  })

  test("makes files that their owner alone can read, and a folder likewise", async () => {
    const { folder } = await openWithNotes(join(tempFolder(), "data"))
    const rights = (path: string) => statSync(path).mode & 0o777
    expect(rights(folder)).toBe(0o700)
    expect(Object.fromEntries(readdirSync(folder).map((name) => [name, rights(join(folder, name))]))).toMatchObject({
      "ledger.sqlite": 0o600,
      "ledger.sqlite-wal": 0o600,
      "ledger.lock": 0o600,
    })
  })

  test("a ledger that cannot be written is named in a sentence", () => {
    const folder = tempFolder()
    mkdirSync(join(folder, "ledger.sqlite"))
    expect(() => openNodeDatabase(folder)).toThrow(`${join(folder, "ledger.sqlite")} cannot be written.`)
  })

  test("a file that is no ledger is named, left as it is, and does not hold the folder", () => {
    const folder = tempFolder()
    const file = join(folder, "ledger.sqlite")
    writeFileSync(file, "Dear diary, ".repeat(400))
    expect(() => openNodeDatabase(folder)).toThrow(`${file} is no ledger`)
    rmSync(file)
    openNodeDatabase(folder).close()
  })
})

/** Commits in the write-ahead log: frames whose header bears the size of the database (https://www.sqlite.org/fileformat2.html#walformat). */
const commitCounter = (folder: string) => () => {
  const log = readWal(folder)
  const frame = 24 + log.readUInt32BE(8)
  const salt = log.subarray(16, 24)
  let commits = 0
  for (let at = 32; at + frame <= log.length && log.subarray(at + 8, at + 16).equals(salt); at += frame) {
    if (log.readUInt32BE(at + 4) > 0) commits += 1
  }
  return commits
}

const readWal = (folder: string) => readFileSync(join(folder, "ledger.sqlite-wal"))

const openInAnotherProcess = (folder: string): string =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", OPEN_AND_TELL, MODULE, folder], { encoding: "utf8" })

const MODULE = new URL("./node-database.ts", import.meta.url).href
const OPEN_AND_TELL = `
  const [, module, folder] = process.argv
  const { openNodeDatabase } = await import(module)
  try { openNodeDatabase(folder).close(); process.stdout.write("opened") }
  catch (error) { process.stdout.write(error.message) }
`
