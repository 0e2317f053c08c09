import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { runCommand } from "../../test/command.ts"
import { deliveryForTest } from "../../test/delivery.ts"
import { newBooking, SECRET } from "../../test/new-booking.ts"
import { operatorForTest } from "../../test/operator.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { NOTHING, tempLedger } from "../../test/temp-ledger.ts"
import { backUp } from "./backup.ts"
import { restore } from "./restore.ts"

const HOUR = 3_600_000
const secretsOf = () => ({ current: SECRET })
const anyName = () => join(tempFolder(), "backup.sqlite")

describe("a restore", () => {
  test("sends nothing twice that was delivered after the backup, and still delivers what was not", async () => {
    const { add, run, deliverDue, clock, sandbox, stopped, folder, attempts, ledger } = await deliveryForTest()
    await add(1)
    await run()
    for (const n of [2, 3]) await add(n)
    const file = anyName()
    backUp(folder(), file)
    await sandbox.break({ match: { path: "create" }, after: 1, action: "status", status: 403 })
    await deliverDue()
    expect(await sandbox.bookings()).toHaveLength(2)
    await sandbox.break()
    clock.pass(5 * HOUR)
    await stopped((folder) => restore(folder, file, secretsOf, clock.now()))
    expect(await ledger().counts()).toMatchObject({ waiting: 2, delivered: 1 })
    await run()
    expect((await sandbox.bookings()).map(({ externalId }) => externalId).toSorted()).toEqual([
      "AAAA-0001",
      "AAAA-0002",
      "AAAA-0003",
    ])
    expect(await ledger().counts()).toMatchObject({ waiting: 0, delivered: 3 })
    expect((await attempts()).filter((attempt) => attempt.endsWith("look_up not_found"))).toHaveLength(2)
  })

  test("does not make a booking twice that was set aside in the backup, and replayed before and after", async () => {
    const { park, run, clock, sandbox, stopped, folder, desk, deskAnew } = await operatorForTest()
    await park(1)
    const file = anyName()
    backUp(folder(), file)
    await desk.replay("acme", "AAAA-0001")
    await run()
    clock.pass(HOUR)
    await stopped((folder) => restore(folder, file, secretsOf, clock.now()))
    expect(await deskAnew().replay("acme", "AAAA-0001")).toMatchObject({ kind: "done" })
    await run()
    expect(await sandbox.bookings()).toHaveLength(1)
    expect(await deskAnew().booking("acme", "AAAA-0001", false)).toMatchObject({ state: "delivered" })
  })

  test("exactly once, whenever the backup was made and whenever it is put back", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(8),
        fc.nat(8),
        fc.nat(3),
        fc.integer({ min: 0, max: 200 }),
        async (before, after, faulty, hours) => {
          const { add, deliverDue, run, clock, sandbox, stopped, folder, ledger } = await deliveryForTest()
          const broken = { match: { path: "*contacts" }, times: 1 + faulty, action: "reset", committed: true } as const
          await sandbox.break(broken, {
            match: { path: "create" },
            times: faulty + 1,
            action: "reset",
            committed: true,
          })
          for (let n = 0; n < 3; n++) await add(n)
          const go = async (turns: number) => {
            for (let turn = 0; turn < turns; turn++) {
              await deliverDue()
              clock.to(Math.max(clock.now(), (await ledger().nextDueAt(NOTHING)) ?? 0))
            }
          }
          await go(before)
          const file = anyName()
          backUp(folder(), file)
          await go(after)
          clock.pass(hours * HOUR)
          await stopped((folder) => restore(folder, file, secretsOf, clock.now()))
          await run()
          const made = (await sandbox.bookings())
            .map(({ externalId, contacts }) => [externalId, ...contacts.map(({ type }) => type)].join(" "))
            .toSorted()
          expect(made).toEqual(["0", "1", "2"].map((n) => `AAAA-000${n} Phone Email`))
        },
      ),
      { numRuns: 30 },
    )
  })

  test("is refused while a server runs on the folder, and changes nothing", async () => {
    const { folder, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const file = anyName()
    backUp(folder, file)
    const env = { PORCHLIGHT_DATA: folder, PORCHLIGHT_SECRET: SECRET }
    const { exitCode, said } = await runCommand(`restore ${file}`, env)
    expect([exitCode, said]).toEqual([1, expect.stringContaining("Another Porchlight uses the ledger")])
    expect(readdirSync(folder).filter((name) => !name.startsWith("ledger."))).toEqual([])
  })

  test("of something that is no whole copy, or is sealed with another secret, changes nothing", async () => {
    const { folder, ledger, database } = await tempLedger()
    for (let n = 0; n < 50; n++) await ledger.add(newBooking(n))
    const file = anyName()
    backUp(folder, file)
    database.close()
    const files = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size])
    const before = files()
    const env = { PORCHLIGHT_DATA: folder, PORCHLIGHT_SECRET: SECRET }
    expect((await runCommand(`restore ${anyName()}`, env)).said).toMatch(/^There is no /)
    expect(
      (await runCommand(`restore ${file}`, { ...env, PORCHLIGHT_SECRET: "another secret of ours" })).said,
    ).toContain("written with another PORCHLIGHT_SECRET")
    truncateSync(file, statSync(file).size / 2)
    expect((await runCommand(`restore ${file}`, env)).said).toContain(`${file} is no whole copy of a ledger`)
    writeFileSync(file, "no ledger at all")
    expect((await runCommand(`restore ${file}`, env)).exitCode).toBe(1)
    expect(files()).toEqual(before)
  })

  test("of what is not there or no file makes nothing in a new place", async () => {
    const folder = join(tempFolder(), "new")
    for (const what of [anyName(), tempFolder()]) {
      const { exitCode, said } = await runCommand(`restore ${what}`, { PORCHLIGHT_DATA: folder })
      expect([exitCode, said]).toEqual([1, `There is no file ${what}.`])
    }
    expect(existsSync(folder)).toBe(false)
  })

  test("is tried in a new place by the demo too, whose secret is another one there", async () => {
    const { folder, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const file = anyName()
    backUp(folder, file)
    const { exitCode, said } = await runCommand(`restore ${file}`, { PORCHLIGHT_DATA: join(tempFolder(), "new") })
    expect([exitCode, said]).toEqual([1, expect.stringContaining("written with another PORCHLIGHT_SECRET")])
  })

  test("of a copy with a page that is damaged changes nothing, also where no booking stands in it", async () => {
    const { folder, ledger, database } = await tempLedger()
    await ledger.add(newBooking(1))
    const file = anyName()
    backUp(folder, file)
    database.close()
    const copy = new DatabaseSync(file)
    const pageOf = copy.prepare(
      "SELECT rootpage, (SELECT page_size FROM pragma_page_size) AS size FROM sqlite_master WHERE name = ?",
    )
    const { rootpage, size } = pageOf.get("audit") ?? {}
    copy.close()
    const bytes = readFileSync(file)
    bytes.fill(0xff, (Number(rootpage) - 1) * Number(size), Number(rootpage) * Number(size))
    writeFileSync(file, bytes)
    const env = { PORCHLIGHT_DATA: folder, PORCHLIGHT_SECRET: SECRET }
    const { exitCode, said } = await runCommand(`restore ${file}`, env)
    expect([exitCode, said]).toEqual([1, `${file} is no whole copy of a ledger.`])
    const { ledger: still } = await tempLedger(folder)
    expect(await still.counts()).toMatchObject({ waiting: 1 })
  })

  test("looks for what waits no sooner than a call shows that was under way when the server was stopped", async () => {
    const { folder, ledger, database } = await tempLedger()
    await ledger.add(newBooking(1, { at: 1000 }))
    const file = anyName()
    backUp(folder, file)
    database.close()
    await restore(folder, file, secretsOf, 500_000)
    const { ledger: back } = await tempLedger(folder)
    expect(await back.nextDueAt(NOTHING)).toBe(545_000)
  })

  test("clears up after one that was killed: its copy would keep what is erased", async () => {
    const { folder, ledger, database } = await tempLedger()
    await ledger.add(newBooking(1))
    const file = anyName()
    backUp(folder, file)
    database.close()
    const left = join(folder, "restoring-a1B2c3")
    mkdirSync(left)
    copyFileSync(file, join(left, "ledger.sqlite"))
    const env = { PORCHLIGHT_DATA: folder, PORCHLIGHT_SECRET: SECRET }
    expect((await runCommand(`restore ${file}`, env, true)).exitCode).toBe(0)
    expect(readdirSync(folder).filter((name) => name.startsWith("restoring-"))).toEqual([])
  })

  test("keeps the ledger that was there, with its latest bookings", async () => {
    const { folder, ledger, database } = await tempLedger()
    await ledger.add(newBooking(1))
    const file = anyName()
    backUp(folder, file)
    await ledger.add(newBooking(2))
    database.close()
    const { said } = await runCommand(`restore ${file}`, { PORCHLIGHT_DATA: folder, PORCHLIGHT_SECRET: SECRET })
    expect(said).toContain("1 booking put back.")
    expect(said).toContain("1 booking waits, and each is looked up in ServiceTitan before it is sent.")
    const before = /kept as (.*)\.$/m.exec(said)?.[1] ?? ""
    const again = tempFolder()
    await restore(again, before, secretsOf, Date.now())
    const { ledger: kept } = await tempLedger(again)
    expect(await kept.counts()).toMatchObject({ waiting: 2 })
  })

  test("of a ledger as a crash or a snapshot of the disk has left it brings back its latest bookings too", async () => {
    const { folder, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const snapshot = tempFolder()
    for (const name of ["ledger.sqlite", "ledger.sqlite-wal"]) copyFileSync(join(folder, name), join(snapshot, name))
    expect(await restore(snapshot, join(snapshot, "ledger.sqlite"), secretsOf, Date.now())).toMatchObject({
      bookings: 1,
      inDoubt: 1,
    })
    const { ledger: back } = await tempLedger(snapshot)
    expect(await back.counts()).toMatchObject({ waiting: 1 })
  })

  test.each<[what: string, lose: (file: string) => void]>([
    ["whose file is gone", (file) => rmSync(file)],
    ["whose file was moved away, as a damaged one is", (file) => renameSync(file, `${file}.damaged`)],
    ["whose file was cut to nothing", (file) => truncateSync(file, 0)],
  ])("in the place of a ledger %s is never mixed with the log that is left of it", async (_, lose) => {
    const { folder, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const file = anyName()
    backUp(folder, file)
    for (let n = 2; n < 50; n++) await ledger.add(newBooking(n))
    const left = tempFolder()
    for (const name of ["ledger.sqlite", "ledger.sqlite-wal"]) copyFileSync(join(folder, name), join(left, name))
    lose(join(left, "ledger.sqlite"))
    const { before = "" } = await restore(left, file, secretsOf, Date.now())
    expect(existsSync(before)).toBe(true)
    expect(existsSync(before.replace(/(?:-wal)?$/, "-wal"))).toBe(true)
    const { ledger: back } = await tempLedger(left)
    expect(await back.counts()).toMatchObject({ waiting: 1 })
  })
})
