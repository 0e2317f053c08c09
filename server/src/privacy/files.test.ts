import { readFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { expect, test } from "vitest"
import { AGREED, DAY, privacyForTest } from "../../test/privacy.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { openNodeDatabase } from "../ledger/node-database.ts"

/** Somebody's words as they must never stand there, long enough for pages of their own. */
const PLANTED = Buffer.from("Ada Lovelace, 12 Oak St. ".repeat(200))

/** Which of these bytes stand anywhere in the ledger's files. */
const foundIn = (folder: string, sought: Record<string, Uint8Array>): string[] => {
  const files = ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"].flatMap((name) => {
    try {
      return [readFileSync(join(folder, name))]
    } catch {
      return []
    }
  })
  return Object.keys(sought).filter((name) => files.some((file) => file.includes(Buffer.from(sought[name] ?? PLANTED))))
}

const bytes = (value: unknown): Uint8Array => {
  if (value instanceof Uint8Array) return value
  throw new TypeError("There are no bytes.")
}

/** A ledger in which many bookings have come and gone, so that pages were split and moved; two of them are looked for. */
const ledgerOfMany = async () => {
  const privacy = await privacyForTest()
  const { add, run, clock, database } = privacy
  for (let n = 1; n <= 60; n++) await add(n, { booking: AGREED })
  const values = [clock.now(), PLANTED]
  await database().batch([
    { sql: "UPDATE bookings SET state = 'delivered', delivered_at = ?1 WHERE id <> 30", values: values.slice(0, 1) },
    { sql: "UPDATE bookings SET sealed = ?1 WHERE id = 40", values: [PLANTED] },
  ])
  await run()
  const [row] = await database().query("SELECT sealed, phone_mark, email_mark FROM bookings WHERE id = 30")
  const sought = {
    planted: PLANTED.subarray(0, 25),
    sealed: bytes(row?.sealed).subarray(29, 61),
    "phone's mark": bytes(row?.phone_mark),
    "email's mark": bytes(row?.email_mark),
  }
  return { ...privacy, sought }
}

test("what is erased by its age is gone from the ledger's files", async () => {
  const { clock, sweep, database, folder, sites, site, sought } = await ledgerOfMany()
  sites.set("acme", { ...site, retention: { contactDays: 30, consentDays: 30 } })
  expect(foundIn(folder(), sought)).toEqual(Object.keys(sought))
  clock.pass(30 * DAY)
  await sweep()
  expect(database().scrub()).toBe(true)
  expect(foundIn(folder(), sought)).toEqual([])
})

test("whoever is erased is gone from the ledger's files by the time that it is told", async () => {
  const { erase, folder, sought } = await ledgerOfMany()
  expect(foundIn(folder(), sought)).toEqual(Object.keys(sought))
  await erase({ phone: AGREED.phone, email: AGREED.email })
  // That was written by other hands, and nobody can tell whose it is.
  expect(foundIn(folder(), sought)).toEqual(["planted"])
})

test("while somebody reads the ledger its log cannot be emptied, which is told, and can be once they are done", async () => {
  const { add, database, folder } = await privacyForTest()
  await add(1)
  const reader = new DatabaseSync(join(folder(), "ledger.sqlite"), { readOnly: true })
  reader.exec("BEGIN")
  reader.prepare("SELECT count(*) FROM bookings").get()
  await add(2)
  expect(database().scrub()).toBe(false)
  reader.exec("COMMIT")
  expect(database().scrub()).toBe(true)
  reader.close()
})

test("a file from before deleted bytes were overwritten is rid of them, once", () => {
  const folder = tempFolder()
  const old = new DatabaseSync(join(folder, "ledger.sqlite"))
  old.exec("CREATE TABLE schema_version (version INTEGER); CREATE TABLE notes (text BLOB)")
  old.prepare("INSERT INTO notes VALUES (?1)").run(PLANTED)
  old.exec("DELETE FROM notes")
  old.close()
  const database = openNodeDatabase(folder)
  const planted = { planted: PLANTED.subarray(0, 25) }
  expect(foundIn(folder, planted)).toEqual(["planted"])
  database.shedDeleted()
  expect(foundIn(folder, planted)).toEqual([])
  const before = readFileSync(join(folder, "ledger.sqlite"))
  database.shedDeleted()
  database.scrub()
  expect(readFileSync(join(folder, "ledger.sqlite")).equals(before)).toBe(true)
  database.close()
})
