import { join } from "node:path"
import { expect, test } from "vitest"
import type { Secrets } from "../../src/ledger/keys/secrets.ts"
import { runCommand } from "../../test/command.ts"
import { newBooking, SECRET } from "../../test/new-booking.ts"
import { TOKEN } from "../../test/operator.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { startForTest } from "../../test/start.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { tempLedger } from "../../test/temp-ledger.ts"
import { backUp } from "../backup/backup.ts"

const OLD: Secrets = { current: "a secret of the tests" }
const NEW: Secrets = { current: "quite another secret", before: OLD.current }

/** Servers over one folder, one after another, and what their operator says to them. */
const houseForTest = async () => {
  const { account } = await sandboxForTest()
  const dataFolder = tempFolder()
  return async (secrets: Secrets) => {
    const settings = { host: "127.0.0.1", port: 0, dataFolder, trustedProxies: [], adminToken: TOKEN }
    const server = await startForTest(account, { settings, secrets })
    const env = { PORCHLIGHT_URL: server.url, PORCHLIGHT_ADMIN_TOKEN: TOKEN }
    const say = async (line: string) => {
      const { exitCode, said } = await runCommand(line, env, true)
      return { exitCode, said }
    }
    const book = async (n: number) => {
      const answer = await server.post(undefined, { "Idempotency-Key": `key-of-booking-${n}` })
      return { status: answer.status, replayed: answer.headers.get("Idempotent-Replayed") }
    }
    return { ...server, say, book }
  }
}

test("keys are changed while bookings come in, and the old one goes by itself", async () => {
  const { say, book } = await (await houseForTest())(OLD)
  expect((await say("keys")).said).toBe("No booking is sealed yet: each site gets a key with its first one.")
  expect(await say("keys rotate acme")).toEqual({
    exitCode: 1,
    said: "Nothing was ever sealed for acme: it gets a key with its first booking.",
  })
  for (let n = 0; n < 20; n++) await book(n)
  expect((await say("keys")).said).toMatch(
    /^SITE +KEY +MADE +AGE +BOOKINGS +STATE\nacme +1 +[-\d]+ [:\d]+Z +0 days +20 +in use$/,
  )
  const [rotated] = await Promise.all([say("keys rotate acme"), ...Array.from({ length: 20 }, (_, n) => book(20 + n))])
  expect(rotated).toMatchObject({ exitCode: 0, said: expect.stringMatching(/^1 site has a new key\./) })
  await expect.poll(async () => (await say("keys")).said).toMatch(/STATE\nacme +3 .* 40 +in use$/)
  expect((await say("audit")).said).toContain("rotate_key")
  expect(await book(3)).toEqual({ status: 202, replayed: "true" })
  expect((await say("keys rotate")).said).toMatch(/^1 site has a new key\./)
})

test("a mistyped site has no keys to change", async () => {
  const { say } = await (await houseForTest())(OLD)
  expect(await say("keys rotate amce")).toMatchObject({
    exitCode: 1,
    said: expect.stringContaining("porchlight sites"),
  })
})

test("the secret is changed by a start that is told the old one, which is named no longer after that", async () => {
  const start = await houseForTest()
  const first = await start(OLD)
  expect(await first.book(1)).toEqual({ status: 202, replayed: null })
  await first.stop()

  await expect(start({ current: NEW.current })).rejects.toThrow(/PORCHLIGHT_SECRET_BEFORE.*Nothing was changed/)
  const changing = await start(NEW)
  expect(changing.events()[0]).toBe("secret_changed")
  expect((await changing.say("keys")).said).toMatch(
    /PORCHLIGHT_SECRET_BEFORE can be taken away, a day after the change\.$/,
  )
  expect((await changing.say("audit")).said).toContain("change_secret")
  await changing.stop()

  const changed = await start({ current: NEW.current })
  expect((await changed.say("keys")).said).not.toContain("PORCHLIGHT_SECRET_BEFORE")
  expect(await changed.book(1)).toEqual({ status: 202, replayed: "true" })
  const delivered = async () => JSON.parse((await changed.say("deliveries --state delivered --json")).said)
  await expect.poll(delivered).toMatchObject([{ name: "A… L…" }])
})

test("a backup of before the change comes back under the new secret, where the old one is named", async () => {
  const { folder, database, ledger } = await tempLedger()
  await ledger.add(newBooking(1))
  const file = join(tempFolder(), "backup.sqlite")
  backUp(folder, file)
  database.close()
  const env = { PORCHLIGHT_DATA: folder, PORCHLIGHT_SECRET: NEW.current, PORCHLIGHT_SECRET_BEFORE: SECRET }
  expect((await runCommand(["restore", file], env)).out).toMatch(/^1 booking put back\.$/m)
  const { ledger: restored } = await tempLedger(folder, NEW.current)
  expect(await restored.add(newBooking(1))).toMatchObject({ kind: "known", same: true })
})
