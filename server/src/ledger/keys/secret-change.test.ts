import { createCipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { SQLInputValue } from "node:sqlite"
import { describe, expect, test } from "vitest"
import { newBooking, SECRET } from "../../../test/new-booking.ts"
import { oldLedger } from "../../../test/old-ledger.ts"
import { NOTHING, tempLedger } from "../../../test/temp-ledger.ts"
import type { LogFields } from "../../log.ts"
import { openLedger } from "../ledger.ts"
import { openNodeDatabase } from "../node-database.ts"
import { openKeyring } from "./keyring.ts"
import { createResealer } from "./resealer.ts"
import type { Secrets } from "./secrets.ts"

/** Opens the ledger of a folder, does something with it, and closes it again. */
const during = async <T>(folder: string, secrets: Secrets, work: (parts: Parts) => Promise<T>): Promise<T> => {
  const database = openNodeDatabase(folder)
  try {
    const lines: [string, LogFields][] = []
    const keyring = await openKeyring(database, secrets, { log: (event, fields) => lines.push([event, fields]) })
    return await work({ database, keyring, ledger: openLedger(database, keyring), lines })
  } finally {
    database.close()
  }
}
type Parts = {
  database: ReturnType<typeof openNodeDatabase>
  keyring: Awaited<ReturnType<typeof openKeyring>>
  ledger: ReturnType<typeof openLedger>
  lines: [string, LogFields][]
}

const folderWith = async (bookings: number) => {
  const { folder, database, ledger } = await tempLedger()
  for (let n = 0; n < bookings; n++) await ledger.add(newBooking(n))
  database.close()
  return folder
}

const contents = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== "ledger.lock")
    .map((name) => [name, readFileSync(join(folder, name)).toString("base64")])

const NEW = { current: "quite another secret", before: SECRET }

describe("a changed secret", () => {
  test("opens everything while the old one is named, says so, and from then on needs it no more", async () => {
    const folder = await folderWith(2)
    await during(folder, NEW, async ({ ledger, lines, database }) => {
      expect((await ledger.takeDue(0, NOTHING))?.stored).toEqual(newBooking(0).stored)
      expect(lines).toMatchObject([["secret_changed", {}]])
      expect(await database.query("SELECT action FROM audit")).toEqual([{ action: "change_secret" }])
    })
    await during(folder, NEW, async ({ lines }) => expect(lines).toEqual([]))
    await during(folder, { current: NEW.current }, async ({ ledger }) => {
      expect((await ledger.takeDue(0, NOTHING))?.stored).toEqual(newBooking(1).stored)
      expect(await ledger.add(newBooking(1))).toMatchObject({ kind: "known", same: true })
    })
  })

  test("without the old one named is refused, and not a byte is changed", async () => {
    const folder = await folderWith(2)
    const before = contents(folder)
    const refused = during(folder, { current: NEW.current }, async () => {})
    await expect(refused).rejects.toThrow(/another PORCHLIGHT_SECRET.*PORCHLIGHT_SECRET_BEFORE.*Nothing was changed\.$/)
    expect(contents(folder)).toEqual(before)
    const wrongBefore = during(folder, { current: "one", before: "two" }, async () => {})
    await expect(wrongBefore).rejects.toThrow("another PORCHLIGHT_SECRET")
    expect(contents(folder)).toEqual(before)
  })

  test("is no matter where nothing is sealed yet", async () => {
    const folder = await folderWith(0)
    await during(folder, { current: "another one" }, async ({ ledger }) => {
      expect(await ledger.add(newBooking(1))).toMatchObject({ kind: "stored" })
    })
  })
})

/** As bookings were sealed and hashed before each site had keys: by what is derived from the secret itself. */
const derived = (purpose: string) =>
  createSecretKey(new Uint8Array(hkdfSync("sha256", SECRET, "porchlight", purpose, 32)))
const oldSealed = (text: string, label: string) => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", derived("ledger/seal/1"), nonce).setAAD(Buffer.from(label))
  const body = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), body])
}
const oldHash = (text: string) => createHmac("sha256", derived("ledger/fingerprint/1")).update(text).digest("base64url")

const ofThirdVersion = (bookings: number) =>
  oldLedger(3, (old) => {
    old.prepare("INSERT INTO facts VALUES ('secret_check', ?1)").run(oldHash("porchlight secret check"))
    const add = old.prepare(`
      INSERT INTO bookings (site, idempotency_key, body_hash, reference, sealed, received_at, since, next_at, state)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?6, 'waiting')`)
    for (let n = 0; n < bookings; n++) {
      const { site, idempotencyKey, stored } = newBooking(n, { at: n })
      const body = JSON.stringify(stored.booking)
      const sealed = oldSealed(body, stored.reference)
      const values: SQLInputValue[] = [site, idempotencyKey, oldHash(body), stored.reference, sealed, n]
      add.run(...values)
    }
  })

describe("a ledger of the third version", () => {
  test("is read as before, knows its requests again, and is sealed anew by the sites' own keys", async () => {
    const folder = ofThirdVersion(3)
    await during(folder, { current: SECRET }, async ({ database, ledger, keyring }) => {
      expect((await ledger.takeDue(9, NOTHING))?.stored).toEqual(newBooking(0).stored)
      const { reference } = newBooking(1).stored
      expect(await ledger.add(newBooking(1, { at: 1 }))).toEqual({ kind: "known", same: true, reference })
      const resealer = createResealer(database, keyring)
      while (await resealer.slice());
      expect(await database.query("SELECT count(*) AS rows FROM bookings WHERE key_id IS NULL")).toEqual([{ rows: 0 }])
      expect(await database.query("SELECT purpose FROM data_keys WHERE site = ''")).toEqual([{ purpose: "mark" }])
    })
    await during(folder, NEW, async ({ ledger }) => {
      expect((await ledger.takeDue(9, NOTHING))?.stored).toEqual(newBooking(1, { at: 1 }).stored)
      expect(await ledger.find("acme", newBooking(2).idempotencyKey, newBooking(2).stored.booking)).toBe("AAAA-0002")
      expect(await ledger.find("acme", newBooking(2).idempotencyKey, { name: "Eve" })).toBeUndefined()
    })
  })

  test("may come under another secret with the very start that brings it up to date", async () => {
    const folder = ofThirdVersion(2)
    await during(folder, NEW, async ({ ledger }) => {
      expect((await ledger.takeDue(9, NOTHING))?.stored).toEqual(newBooking(0).stored)
    })
    await during(folder, { current: NEW.current }, async ({ ledger }) => {
      expect((await ledger.takeDue(9, NOTHING))?.stored).toEqual(newBooking(1, { at: 1 }).stored)
      expect(await ledger.add(newBooking(1))).toMatchObject({ kind: "known", same: true })
    })
  })

  test("is refused with another secret before its schema is touched", async () => {
    const folder = ofThirdVersion(1)
    await expect(during(folder, { current: "x" }, async () => {})).rejects.toThrow("another PORCHLIGHT_SECRET")
    await during(folder, { current: SECRET }, async ({ ledger }) => {
      expect(await ledger.counts()).toMatchObject({ waiting: 1 })
    })
  })

  test("that never had a booking takes any secret", async () => {
    const folder = ofThirdVersion(0)
    await during(folder, { current: "x" }, async ({ ledger }) => {
      expect(await ledger.add(newBooking(1))).toMatchObject({ kind: "stored" })
    })
    await during(folder, { current: "x" }, async ({ database }) => {
      expect(await database.query("SELECT * FROM data_keys WHERE site = ''")).toEqual([])
    })
  })
})
