import { spawn } from "node:child_process"
import { once } from "node:events"
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ACCEPTED_PER_MINUTE } from "@porchlight/shared"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { deliveryForTest } from "../../test/delivery.ts"
import { newBooking, SECRET } from "../../test/new-booking.ts"
import { operatorForTest } from "../../test/operator.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { startForTest } from "../../test/start.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { NOTHING, tempLedger } from "../../test/temp-ledger.ts"
import { porchlight } from "../porchlight.ts"
import { backUp } from "./backup.ts"
import { restore } from "./restore.ts"

const HOUR = 3_600_000
const secretsOf = () => ({ current: SECRET })
const anyName = () => join(tempFolder(), "backup.sqlite")

/** Runs a command as a person would. */
const say = async (line: string, env: Record<string, string>) => {
  const said: string[] = []
  const print = (text: string) => said.push(text)
  const terminal = { print, complain: print, confirm: async () => true }
  return { exitCode: await porchlight(line.split(" "), env, terminal), said: said.join("\n") }
}

describe("a backup", () => {
  test("taken by another process while bookings come in is whole, and holds all that was acknowledged before it", async () => {
    const sandbox = await sandboxForTest()
    const server = await startForTest(sandbox.account)
    const post = (n: number) => server.post(undefined, { "Idempotency-Key": `key-of-booking-${n}` })
    for (let n = 0; n < 20; n++) expect((await post(n)).status).toBe(202)
    const file = anyName()
    const command = fileURLToPath(new URL("../porchlight.ts", import.meta.url))
    const env = { PORCHLIGHT_DATA: server.dataFolder }
    const backup = spawn(process.execPath, [command, "backup", file], { env, stdio: ["ignore", "pipe", "inherit"] })
    const ended = once(backup, "exit")
    // As fast as one address may send, since the server turns away what is more.
    for (let n = 20; !existsSync(file) && n < ACCEPTED_PER_MINUTE; n++) expect((await post(n)).status).toBe(202)
    expect(await ended).toEqual([0, null])

    const copied = tempFolder()
    await restore(copied, file, secretsOf, Date.now())
    const { ledger } = await tempLedger(copied)
    const { waiting, delivered } = await ledger.counts()
    expect(waiting + delivered).toBeGreaterThanOrEqual(20)
  })

  test("is for its owner alone, leaves nothing beside it, and replaces no file", async () => {
    const { folder, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const file = anyName()
    const env = { PORCHLIGHT_DATA: folder }
    expect((await say(`backup ${file}`, env)).said).toMatch(
      /^1 booking copied to .*backup.sqlite \(0\.\d MB\), and checked\.$/,
    )
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(file, ".."))).toEqual(["backup.sqlite"])
    writeFileSync(file, "dear to somebody")
    expect(await say(`backup ${file}`, env)).toMatchObject({
      exitCode: 1,
      said: expect.stringContaining("is there already"),
    })
    expect(readFileSync(file, "utf8")).toBe("dear to somebody")
  })

  test("of no ledger, or to where nothing can be written, says so", async () => {
    const empty = { PORCHLIGHT_DATA: tempFolder() }
    expect((await say(`backup ${anyName()}`, empty)).said).toMatch(/^There is no ledger in /)
    expect(readdirSync(empty.PORCHLIGHT_DATA)).toEqual([])
    const { folder } = await tempLedger()
    const nowhere = join(tempFolder(), "no-folder", "backup.sqlite")
    expect((await say(`backup ${nowhere}`, { PORCHLIGHT_DATA: folder })).said).toContain("cannot be written")
  })

  test("of a ledger that was cut to nothing says so, and leaves the log that its latest bookings are in", async () => {
    const { folder, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const cut = tempFolder()
    copyFileSync(join(folder, "ledger.sqlite-wal"), join(cut, "ledger.sqlite-wal"))
    writeFileSync(join(cut, "ledger.sqlite"), "")
    const { exitCode, said } = await say(`backup ${anyName()}`, { PORCHLIGHT_DATA: cut })
    expect([exitCode, said]).toEqual([1, expect.stringContaining("ledger.sqlite is empty")])
    expect(statSync(join(cut, "ledger.sqlite-wal")).size).toBeGreaterThan(0)
  })

  test("holds nothing readable that somebody typed", async () => {
    const { folder, ledger } = await tempLedger()
    await ledger.add(newBooking(1, { booking: { name: "Zaphodina", phone: "5125550143" } }))
    const file = anyName()
    backUp(folder, file)
    expect(readFileSync(file, "latin1")).not.toContain("Zaphodina")
  })
})

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
    const { exitCode, said } = await say(`restore ${file}`, env)
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
    expect((await say(`restore ${anyName()}`, env)).said).toMatch(/^There is no /)
    expect((await say(`restore ${file}`, { ...env, PORCHLIGHT_SECRET: "another secret of ours" })).said).toContain(
      "written with another PORCHLIGHT_SECRET",
    )
    truncateSync(file, statSync(file).size / 2)
    expect((await say(`restore ${file}`, env)).said).toContain(`${file} is no whole copy of a ledger`)
    writeFileSync(file, "no ledger at all")
    expect((await say(`restore ${file}`, env)).exitCode).toBe(1)
    expect(files()).toEqual(before)
  })

  test("of what is not there or no file makes nothing in a new place", async () => {
    const folder = join(tempFolder(), "new")
    for (const what of [anyName(), tempFolder()]) {
      expect(await say(`restore ${what}`, { PORCHLIGHT_DATA: folder })).toEqual({
        exitCode: 1,
        said: `There is no file ${what}.`,
      })
    }
    expect(existsSync(folder)).toBe(false)
  })

  test("is tried in a new place by the demo too, whose secret is another one there", async () => {
    const { folder, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const file = anyName()
    backUp(folder, file)
    const { exitCode, said } = await say(`restore ${file}`, { PORCHLIGHT_DATA: join(tempFolder(), "new") })
    expect([exitCode, said]).toEqual([1, expect.stringContaining("written with another PORCHLIGHT_SECRET")])
  })

  test("keeps the ledger that was there, with its latest bookings", async () => {
    const { folder, ledger, database } = await tempLedger()
    await ledger.add(newBooking(1))
    const file = anyName()
    backUp(folder, file)
    await ledger.add(newBooking(2))
    database.close()
    const { said } = await say(`restore ${file}`, { PORCHLIGHT_DATA: folder, PORCHLIGHT_SECRET: SECRET })
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
