import { spawn } from "node:child_process"
import { statSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { openTestLedger } from "../../test/open-ledger.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { openNodeDatabase } from "./node-database.ts"
import { openReadOnly } from "./read-only.ts"

const ROWS = 2000

/** Of each so many at least. */
const [STARTS, COPIES] = [50, 10]

/** A stopped server's folder, with a table in its ledger whose rows are all alike. */
const stoppedLedger = async () => {
  const folder = tempFolder()
  const database = openNodeDatabase(folder)
  await openTestLedger(database)
  const rows = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS}) SELECT i, 0, hex(zeroblob(100)) FROM n`
  await database.batch([
    { sql: "CREATE TABLE turns (id INTEGER PRIMARY KEY, turn INTEGER, filler TEXT)" },
    { sql: `INSERT INTO turns ${rows}` },
  ])
  database.close()
  return folder
}

test("a backup that begins while a start looks at the ledger keeps its index to the log, and so its place in the queue", async () => {
  const file = join(await stoppedLedger(), "ledger.sqlite")
  const starting = openReadOnly(file)
  const backup = new DatabaseSync(file, { readOnly: true })
  onTestFinished(() => backup.close())
  backup.exec("BEGIN; SELECT count(*) FROM turns")
  const { ino } = statSync(`${file}-shm`)
  starting.close()
  expect(statSync(`${file}-shm`).ino).toBe(ino)
})

test("starts and backups of one moment: each start comes about, and each copy is one moment of the ledger", async () => {
  const folder = await stoppedLedger()
  const program = fileURLToPath(new URL("../../test/back-up-over-and-over.ts", import.meta.url))
  const backups = spawn(process.execPath, [program, folder, tempFolder()], { stdio: ["ignore", "pipe", "inherit"] })
  onTestFinished(() => void backups.kill())
  const copies: string[] = []
  createInterface(backups.stdout).on("line", (line) => copies.push(line))
  for (let turn = 1; turn <= STARTS || copies.length < COPIES; turn++) {
    const database = openNodeDatabase(folder)
    await database.batch([{ sql: "UPDATE turns SET turn = ?1", values: [turn] }])
    database.close()
    expect(backups.exitCode).toBe(null)
  }
  expect(new Set(copies)).toEqual(new Set(["whole"]))
})
