import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { newBooking, SECRET } from "../../test/new-booking.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { tempLedger } from "../../test/temp-ledger.ts"
import { checkSecret } from "./keys/check.ts"
import { lookInto } from "./look-into.ts"

/** Not the index to the log: SQLite makes it anew for whoever comes, and a backup may be using it. */
const contents = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.startsWith("ledger.lock") && !name.endsWith("-shm"))
    .map((name) => [name, readFileSync(join(folder, name)).toString("base64")])

/** A folder as a crash leaves it, with all of the ledger in the write-ahead log; or as a stop does. */
const folderLeftBy = async (end: "crash" | "stop") => {
  const { folder, database, ledger } = await tempLedger()
  for (let n = 0; n < 5; n++) await ledger.add(newBooking(n))
  if (end === "stop") database.close()
  const left = tempFolder()
  cpSync(folder, left, { recursive: true, filter: (path) => !path.endsWith("-shm") && !path.endsWith(".lock") })
  if (end === "crash") database.close()
  return left
}

test.each(["crash", "stop"] as const)(
  "a wrong secret is told after a %s, and not a byte of the file or its log is changed",
  async (end) => {
    const folder = await folderLeftBy(end)
    const before = contents(folder)
    const wrong = lookInto(folder, (database) => checkSecret(database, { current: "a secret of somebody else" }))
    await expect(wrong).rejects.toThrow(/another PORCHLIGHT_SECRET.*Nothing was changed/)
    expect(contents(folder)).toEqual(before)
    await lookInto(folder, (database) => checkSecret(database, { current: SECRET }))
    expect(contents(folder)).toEqual(before)
  },
)

test("what is no ledger is left to whoever opens it, as it is", async () => {
  const folder = tempFolder()
  await lookInto(folder, (database) => checkSecret(database, { current: SECRET }))
  writeFileSync(join(folder, "ledger.sqlite"), "no ledger at all, but some text")
  const before = contents(folder)
  await lookInto(folder, (database) => checkSecret(database, { current: SECRET }))
  expect(contents(folder)).toEqual(before)
})

test("a ledger that another process holds is not looked into", async () => {
  const { folder, ledger } = await tempLedger()
  await ledger.add(newBooking(1))
  await expect(lookInto(folder, async () => {})).rejects.toThrow("Another Porchlight uses the ledger")
})
