import { evictDurableObject, reset, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test"
import { env, exports } from "cloudflare:workers"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { hearLog } from "../../test/edge/log.ts"
import { openOffice } from "../../test/edge/office.ts"
import { ADMIN_TOKEN } from "../../test/edge/operator.ts"
import { post, URL_OF_WORKER } from "../../test/edge/visitor.ts"
import { newBooking, SECRET } from "../../test/new-booking.ts"
import { PATIENCE } from "../../test/patience.ts"
import { openKeyring } from "../ledger/keys/keyring.ts"
import { createResealer } from "../ledger/keys/resealer.ts"
import type { Secrets } from "../ledger/keys/secrets.ts"
import { openLedger } from "../ledger/ledger.ts"
import { createFind } from "../privacy/find.ts"
import { sqlDatabase } from "./sql-database.ts"

let logged = () => ""
beforeEach(() => {
  logged = hearLog()
  openOffice()
})
afterEach(reset)

const admin = async (path: string, method = "GET") => {
  const headers = { Authorization: `Bearer ${ADMIN_TOKEN}` }
  return (await exports.default.fetch(`${URL_OF_WORKER}/v1/admin${path}`, { method, headers })).json()
}

const acme = () => env.SITES.getByName("acme")
const inStorage = <T>(run: (storage: DurableObjectStorage) => Promise<T>, site = "acme") =>
  runInDurableObject(env.SITES.getByName(site), (_, { storage }) => run(storage))
const rows = (sql: string) => inStorage(async ({ sql: storage }) => storage.exec(sql).toArray())

const book = (n: number) => acme().add(newBooking(n, { at: Date.now() }))

/** Runs the object's alarms until there is one key, which all its bookings are sealed by. */
const allSealedByOne = (bookings: number) =>
  vi.waitFor(async () => {
    await runDurableObjectAlarm(acme())
    expect(await rows("SELECT key_id, count(*) AS bookings FROM bookings GROUP BY key_id")).toMatchObject([
      { bookings },
    ])
    expect(await rows("SELECT id FROM data_keys WHERE purpose = 'seal'")).toHaveLength(1)
  }, PATIENCE)

describe("a key of one site", () => {
  test("is changed by the operator while bookings come in; the old one goes by itself", async () => {
    for (const n of [1, 2, 3]) await book(n)
    const [before] = await rows("SELECT id FROM data_keys WHERE purpose = 'seal'")
    const [rotated] = await Promise.all([admin("/sites/acme/keys", "POST"), book(4), book(5)])
    expect(rotated).toEqual({ rotated: true })
    await allSealedByOne(5)
    expect(await rows("SELECT DISTINCT key_id AS id FROM bookings")).not.toEqual([before])
    expect(await admin("/keys")).toMatchObject({
      sites: [{ site: "acme", keys: [{ bookings: 5, opens: true }] }, { site: "bolt", keys: [] }, { site: "unset" }],
    })
    expect(await book(2)).toMatchObject({ kind: "known", same: true })
    expect(await admin("/audit?site=acme")).toMatchObject({ entries: [{ action: "rotate_key", site: "acme" }] })
  })

  test("that was being replaced when the object was evicted is replaced by the next one", async () => {
    await book(1)
    await inStorage(async (storage) => {
      const keyring = await openKeyring(sqlDatabase(storage), { current: SECRET })
      await keyring.rotate("acme", Date.now())
      await storage.deleteAlarm()
    })
    await evictDurableObject(acme())
    expect(await acme().answers()).toBe(true)
    await allSealedByOne(1)
    expect(await admin("/sites/gone/keys", "POST")).toMatchObject({ status: 404, code: "unknown_site" })
    expect(await admin("/sites/bolt/keys", "POST")).toEqual({ rotated: false })
  })
})

describe("a key that is replaced while nothing is to be delivered", () => {
  const SEALS = "SELECT id FROM data_keys WHERE purpose = 'seal'"

  /** One booking, which the office has. */
  const delivered = async () => {
    await book(1)
    await vi.waitFor(
      async () => expect(await rows("SELECT state FROM bookings")).toEqual([{ state: "delivered" }]),
      PATIENCE,
    )
  }

  test("goes by itself once the object that was evicted meanwhile wakes", async () => {
    await delivered()
    await inStorage(async (storage) => {
      const keyring = await openKeyring(sqlDatabase(storage), { current: SECRET })
      await keyring.rotate("acme", Date.now())
      await storage.deleteAlarm()
    })
    await evictDurableObject(acme())
    expect(await acme().answers()).toBe(true)
    await vi.waitFor(async () => expect(await rows(SEALS)).toHaveLength(1), PATIENCE)
  })

  test("is tried again a minute after nothing could be written", async () => {
    await delivered()
    const at = await runInDurableObject(acme(), async (object, { storage }) => {
      await object.rotateKey("acme")
      storage.sql.exec("CREATE TRIGGER full BEFORE UPDATE OF sealed ON bookings BEGIN SELECT RAISE(ABORT, 'full'); END")
      await object.alarm()
      return storage.getAlarm()
    })
    expect(logged()).toContain("reseal_failed")
    expect(at).toBeGreaterThan(Date.now() + 30_000)
    expect(at).toBeLessThanOrEqual(Date.now() + 60_000)
  })
})

test("a key that people are found by, when it is damaged, hides nobody", async () => {
  const email = "ada@example.com"
  // Not by the object itself, which would deliver it and could not be evicted meanwhile.
  await inStorage(async (storage) => {
    const database = sqlDatabase(storage)
    const keyring = await openKeyring(database, { current: SECRET })
    await openLedger(database, keyring).add(newBooking(1, { booking: { name: "Ada Lovelace", email } }))
    await createFind({ database, keyring, sites: new Map() })({ email }, undefined)
  })
  expect(await rows("SELECT marked FROM bookings")).toEqual([{ marked: 1 }])
  await rows("UPDATE data_keys SET wrapped = zeroblob(60) WHERE purpose = 'mark'")
  await evictDurableObject(acme())
  const found = await exports.default.fetch(`${URL_OF_WORKER}/v1/admin/people/find`, {
    method: "POST",
    headers: { Authorization: `Bearer ${ADMIN_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify({ email, site: "acme" }),
  })
  expect(await found.json()).toMatchObject({ bookings: [{ reference: "AAAA-0001" }] })
  expect(await admin("/keys")).toMatchObject({ sites: [{ site: "acme", lostMarkKeys: 1 }, {}, {}] })
})

describe("another secret", () => {
  const BOOKING = { name: "Ada Lovelace", phone: "(512) 555-0143" }

  test("takes no booking, tells the visitor to come again and the operator what to set, and touches nothing", async () => {
    await book(1)
    await inStorage(async (storage) => {
      await openKeyring(sqlDatabase(storage), { current: "the secret that it is under now", before: SECRET })
    })
    await evictDurableObject(acme())
    const tables = "SELECT (SELECT count(*) FROM bookings) AS bookings, (SELECT count(*) FROM data_keys) AS keys"
    const before = await rows(tables)
    const refused = await post({ body: BOOKING })
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({ code: "not_stored" })
    expect(logged()).toContain("set that one as PORCHLIGHT_SECRET_BEFORE")
    expect(await rows(tables)).toEqual(before)
    expect(await admin("/keys")).toMatchObject({ unanswered: ["acme"] })
  })

  test("opens everything once it was told the one before, and then by itself", async () => {
    await inStorage(async (storage) => {
      const database = sqlDatabase(storage)
      const open = async (secrets: Secrets) => {
        const keyring = await openKeyring(database, secrets)
        return { keyring, ledger: openLedger(database, keyring) }
      }
      const old = await open({ current: SECRET })
      await old.ledger.add(newBooking(1))
      await expect(open({ current: "new" })).rejects.toThrow("another PORCHLIGHT_SECRET")
      await open({ current: "new", before: SECRET })
      const { keyring, ledger } = await open({ current: "new" })
      expect(await ledger.add(newBooking(1))).toMatchObject({ kind: "known", same: true })
      expect(await database.query("SELECT action, site FROM audit")).toEqual([
        { action: "change_secret", site: "acme" },
      ])
      await keyring.rotate("acme", 1)
      const resealer = createResealer(database, keyring)
      while (await resealer.slice());
      expect((await ledger.takeDue(1, { sites: [], bookings: [] }))?.stored).toEqual(newBooking(1).stored)
      await expect(open({ current: SECRET })).rejects.toThrow("another PORCHLIGHT_SECRET")
    })
  })
})
