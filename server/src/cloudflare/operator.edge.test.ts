import { reset, runInDurableObject } from "cloudflare:test"
import { env, exports } from "cloudflare:workers"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { hearLog } from "../../test/edge/log.ts"
import { openOffice } from "../../test/edge/office.ts"
import { ADMIN_TOKEN, METRICS_TOKEN } from "../../test/edge/operator.ts"
import { get, post, URL_OF_WORKER } from "../../test/edge/visitor.ts"
import { PATIENCE } from "../../test/patience.ts"
import worker from "../cloudflare.ts"

beforeEach(() => void hearLog())
afterEach(reset)

const as = (token: string) => ({ Authorization: `Bearer ${token}` })
const admin = async <Answer = unknown>(path: string, init: RequestInit = {}): Promise<Answer> => {
  const headers = { ...as(ADMIN_TOKEN), "Content-Type": "application/json" }
  const answer = await exports.default.fetch(`${URL_OF_WORKER}/v1/admin${path}`, { ...init, headers })
  return answer.json()
}

/** A booking that ServiceTitan refuses for good. */
const parked = async (site: string) => {
  const office = openOffice()
  office.break((route) => (route === "POST /bookings" ? Response.json({ errors: {} }, { status: 400 }) : undefined))
  const { reference } = await (await post({ site, body: { name: "Ada Lovelace", phone: "(512) 555-0143" } })).json<{
    reference: string
  }>()
  await vi.waitFor(
    async () => expect(await admin("/bookings?state=attention")).toMatchObject({ bookings: [{ site }] }),
    PATIENCE,
  )
  office.break(undefined)
  return { office, reference }
}

describe("the operator of many sites", () => {
  test("sees what needs attention, why, and what was tried", async () => {
    const { reference } = await parked("bolt")
    const booking = await admin(`/sites/bolt/bookings/${reference}`)
    expect(booking).toMatchObject({ reference, state: "attention" })
    expect(booking).toHaveProperty("attempts.0", expect.objectContaining({ step: "create", outcome: "invalid" }))
    expect(JSON.stringify(booking)).not.toContain("Lovelace")
  })

  test("replays it, and it is delivered at once", async () => {
    const { office, reference } = await parked("acme")
    expect(await admin(`/sites/acme/bookings/${reference}/replay`, { method: "POST" })).toMatchObject({ reference })
    await vi.waitFor(() => expect(office.bookings).toMatchObject([{ externalId: reference }]), PATIENCE)
  })

  test("is told that nothing was changed or shown, where the site's ledger cannot be written", async () => {
    const { office, reference } = await parked("acme")
    await runInDurableObject(env.SITES.getByName("acme"), async (_, { storage }) => {
      storage.sql.exec("CREATE TRIGGER disk_full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'disk full'); END")
    })
    const path = `/sites/acme/bookings/${reference}`
    for (const answer of [await admin(`${path}?reveal=contact`), await admin(`${path}/replay`, { method: "POST" })]) {
      expect(answer).toMatchObject({ status: 503, code: "not_recorded" })
      expect(JSON.stringify(answer)).not.toContain("Lovelace")
    }
    expect(await admin(path)).toMatchObject({ state: "attention" })
    expect(office.bookings).toEqual([])
  })

  test("sees each site once, in order", async () => {
    const { sites } = await admin<{ sites: { site: string }[] }>("/sites")
    expect(sites.map(({ site }) => site)).toEqual(["acme", "bolt", "unset"])
  })

  test("is nobody without the token", async () => {
    expect((await get("/v1/admin/sites")).status).toBe(401)
    expect((await get("/metrics")).status).toBe(401)
  })
})

test("the figures of all sites are added up for Prometheus", async () => {
  openOffice()
  await post({ site: "acme" })
  await post({ site: "bolt" })
  const text = await (await get("/metrics", as(METRICS_TOKEN))).text()
  expect(text).toMatch(/^porchlight_\w*accepted\w* 2$/m)
})

test("a site whose ledger is broken is named, and hides neither the others nor their figures", async () => {
  openOffice()
  await post({ site: "acme" })
  const metrics = async () => (await get("/metrics", as(METRICS_TOKEN))).text()
  const accepted = /^porchlight_\w*accepted\w* 1$/m
  await vi.waitFor(async () => expect(await metrics()).toMatch(accepted), { ...PATIENCE, interval: 500 })
  const acme = env.SITES.getByName("acme")
  const rename = (from: string, to: string) =>
    runInDurableObject(acme, async (_, { storage }) => void storage.sql.exec(`ALTER TABLE ${from} RENAME TO ${to}`))
  await rename("bookings", "bookings_away")
  expect(await admin("/bookings?state=waiting")).toEqual({ bookings: [], unanswered: ["acme"] })
  const { sites } = await admin<{ sites: { site: string; trouble?: string }[] }>("/sites")
  expect(sites.filter(({ trouble }) => trouble !== undefined).map(({ site }) => site)).toEqual(["acme"])
  await vi.waitFor(async () => expect(await metrics()).toContain("sites_unanswered 1"), { ...PATIENCE, interval: 500 })
  // A counter that goes down would look like a restart.
  expect(await metrics()).toMatch(accepted)
  await rename("bookings_away", "bookings")
})

test("trouble is told once to whoever is to be told, by the cron trigger", async () => {
  const { office } = await parked("acme")
  const runCron = () => worker.scheduled({ scheduledTime: Date.now(), cron: "", noRetry: () => {} }, env)
  await runCron()
  expect(office.alerts).toHaveLength(1)
  expect(office.alerts[0]).toContain("acme")
  await runCron()
  expect(office.alerts).toHaveLength(1)
  await runInDurableObject(env.SITES.getByName("acme"), async (_, { storage }) => {
    expect(storage.sql.exec("SELECT kind FROM alerts").toArray()).toEqual([{ kind: "attention" }])
  })
})
