import { spawn } from "node:child_process"
import { once } from "node:events"
import fs, { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { syncBuiltinESMExports } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ACCEPTED_PER_MINUTE } from "@porchlight/shared"
import { describe, expect, onTestFinished, test, vi } from "vitest"
import { runCommand } from "../../test/command.ts"
import { newBooking, SECRET } from "../../test/new-booking.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { startForTest } from "../../test/start.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { tempLedger } from "../../test/temp-ledger.ts"
import { backUp } from "./backup.ts"
import { restore } from "./restore.ts"

const secretsOf = () => ({ current: SECRET })
const anyName = () => join(tempFolder(), "backup.sqlite")

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
    expect((await runCommand(`backup ${file}`, env)).said).toMatch(
      /^1 booking copied to .*backup.sqlite \(0\.\d MB\), and checked\.$/,
    )
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(file, ".."))).toEqual(["backup.sqlite"])
    writeFileSync(file, "dear to somebody")
    expect(await runCommand(`backup ${file}`, env)).toMatchObject({
      exitCode: 1,
      said: expect.stringContaining("is there already"),
    })
    expect(readFileSync(file, "utf8")).toBe("dear to somebody")
  })

  describe("onto a disk without links", () => {
    const refused = () => {
      throw Object.assign(new Error("EPERM: operation not permitted"), { code: "EPERM" })
    }
    const without = (...names: ("linkSync" | "renameSync")[]) => {
      for (const name of names) vi.spyOn(fs, name).mockImplementation(refused)
      syncBuiltinESMExports()
      onTestFinished(() => {
        vi.restoreAllMocks()
        syncBuiltinESMExports()
      })
    }

    test("replaces no file there either", async () => {
      const { folder, ledger } = await tempLedger()
      await ledger.add(newBooking(1))
      const file = anyName()
      without("linkSync")
      expect(backUp(folder, file)).toMatchObject({ bookings: 1 })
      expect(readdirSync(join(file, ".."))).toEqual(["backup.sqlite"])
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(() => backUp(folder, file)).toThrow("is there already")
      expect(backUp(folder, anyName()).bookings).toBe(1)
    })

    test("leaves no empty file there if it can't get its name", async () => {
      const { folder } = await tempLedger()
      const file = anyName()
      without("linkSync", "renameSync")
      expect(() => backUp(folder, file)).toThrow(`${file} cannot be written.`)
      expect(readdirSync(join(file, ".."))).toEqual([])
    })
  })

  test("of no ledger, or to where nothing can be written, says so", async () => {
    const empty = { PORCHLIGHT_DATA: tempFolder() }
    expect((await runCommand(`backup ${anyName()}`, empty)).said).toMatch(/^There is no ledger in /)
    expect(readdirSync(empty.PORCHLIGHT_DATA)).toEqual([])
    const { folder } = await tempLedger()
    const nowhere = join(tempFolder(), "no-folder", "backup.sqlite")
    expect((await runCommand(`backup ${nowhere}`, { PORCHLIGHT_DATA: folder })).said).toContain("cannot be written")
  })

  test("of a ledger that was cut to nothing says so, and leaves the log that its latest bookings are in", async () => {
    const { folder, ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const cut = tempFolder()
    copyFileSync(join(folder, "ledger.sqlite-wal"), join(cut, "ledger.sqlite-wal"))
    writeFileSync(join(cut, "ledger.sqlite"), "")
    const { exitCode, said } = await runCommand(`backup ${anyName()}`, { PORCHLIGHT_DATA: cut })
    expect([exitCode, said]).toEqual([1, expect.stringContaining("ledger.sqlite is empty")])
    expect(statSync(join(cut, "ledger.sqlite-wal")).size).toBeGreaterThan(0)
  })

  test("of a ledger that cannot be read says so, and leaves nothing beside it", async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, "ledger.sqlite"), "no ledger at all")
    const file = anyName()
    const { exitCode, said } = await runCommand(`backup ${file}`, { PORCHLIGHT_DATA: folder })
    expect([exitCode, said]).toEqual([1, expect.stringMatching(/ledger\.sqlite cannot be copied: .*not a database/)])
    expect(readdirSync(join(file, ".."))).toEqual([])
  })

  test("holds nothing readable that somebody typed", async () => {
    const { folder, ledger } = await tempLedger()
    await ledger.add(newBooking(1, { booking: { name: "Zaphodina", phone: "5125550143" } }))
    const file = anyName()
    backUp(folder, file)
    expect(readFileSync(file, "latin1")).not.toContain("Zaphodina")
  })
})
