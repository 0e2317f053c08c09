import { reset, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test"
import { env, exports } from "cloudflare:workers"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { BOLT_DAYS } from "../../test/edge/limits.ts"
import { hearLog } from "../../test/edge/log.ts"
import { openOffice } from "../../test/edge/office.ts"
import { ADMIN_TOKEN } from "../../test/edge/operator.ts"
import { post, URL_OF_WORKER } from "../../test/edge/visitor.ts"
import { PATIENCE } from "../../test/patience.ts"

const DAY = 24 * 3_600_000

let logged = () => ""
beforeEach(() => {
  logged = hearLog()
})
afterEach(reset)

const people = async <Answer = unknown>(ask: "find" | "export" | "erase", body: object): Promise<Answer> => {
  const answer = await exports.default.fetch(`${URL_OF_WORKER}/v1/admin/people/${ask}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${ADMIN_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  })
  return answer.json()
}

const rows = (site: string, sql: string) =>
  runInDurableObject(env.SITES.getByName(site), async (_, { storage }) => storage.sql.exec(sql).toArray())

/** A booking that has reached the office. */
const delivered = async (site: string, body?: unknown) => {
  const { reference } = await (await post({ site, body })).json<{ reference: string }>()
  await vi.waitFor(async () => {
    await runDurableObjectAlarm(env.SITES.getByName(site))
    expect(await rows(site, `SELECT state FROM bookings WHERE reference = '${reference}'`)).toEqual([
      { state: "delivered" },
    ])
  }, PATIENCE)
  return reference
}

test("what was delivered a month ago is erased by the object's alarm, which is set for the next", async () => {
  openOffice()
  await delivered("acme")
  await delivered("acme", { name: "Bob", phone: "512 555 0199" })
  await rows("acme", `UPDATE bookings SET delivered_at = delivered_at - ${30 * DAY} WHERE id = 1`)
  const alarm = await runInDurableObject(env.SITES.getByName("acme"), async (object, { storage }) => {
    await object.alarm()
    return storage.getAlarm()
  })
  expect(
    await rows("acme", "SELECT holds, length(sealed) > 0 AS sealed, phone_mark IS NULL AS bare FROM bookings"),
  ).toEqual([
    { holds: "nothing", sealed: 0, bare: 1 },
    { holds: "booking", sealed: 1, bare: 0 },
  ])
  const [left] = await rows("acme", "SELECT delivered_at FROM bookings WHERE holds = 'booking'")
  const isDue = Number(left?.delivered_at) + 30 * DAY
  // Never before it is due: the alarm would find nothing to erase, and be set again for the same moment.
  expect(alarm).toBeGreaterThanOrEqual(isDue)
  expect(alarm).toBeLessThan(isDue + 10 * 60_000)
  expect(logged()).toContain('"event":"contact_data_erased"')
})

test("a site that keeps bookings for a week has its alarm set for then", async () => {
  openOffice()
  await delivered("bolt")
  const alarm = await runInDurableObject(env.SITES.getByName("bolt"), (_, { storage }) => storage.getAlarm())
  expect(alarm).toBeGreaterThan(Date.now() + (BOLT_DAYS - 1) * DAY)
  expect(alarm).toBeLessThan(Date.now() + (BOLT_DAYS + 1) * DAY)
})

test("a person is found, told and erased at all sites, and a site that cannot be asked is named", async () => {
  openOffice()
  const [first, second] = [await delivered("acme"), await delivered("bolt")]
  await delivered("acme", { name: "Bob", phone: "512 555 0199" })
  const ada = { email: "ADA@example.com" }
  expect(await people("find", ada)).toMatchObject({ bookings: [{ reference: first }, { reference: second }] })
  expect(await people("export", { ...ada, site: "bolt" })).toMatchObject({
    bookings: [{ reference: second, booking: { name: "Ada Lovelace" } }],
  })
  expect(await people("erase", ada)).toMatchObject({
    bookings: [
      { site: "acme", reference: first, how: "erased", serviceTitanId: expect.any(String) },
      { site: "bolt", reference: second, how: "erased" },
    ],
  })
  expect(await people("find", ada)).toMatchObject({ bookings: [] })
  expect(await rows("acme", "SELECT action, reference FROM audit ORDER BY id")).toEqual([
    { action: "find_person", reference: null },
    { action: "erase", reference: first },
    { action: "find_person", reference: null },
  ])
  await rows("bolt", "ALTER TABLE bookings RENAME TO bookings_away")
  expect(await people("find", ada)).toMatchObject({ bookings: [], unanswered: ["bolt"] })
  await rows("bolt", "ALTER TABLE bookings_away RENAME TO bookings")
})

test("a second request of the same person tells the office of the first", async () => {
  openOffice()
  const first = await delivered("acme")
  const second = await delivered("acme")
  expect(await rows("acme", "SELECT reference, linked_to FROM bookings ORDER BY id")).toEqual([
    { reference: first, linked_to: null },
    { reference: second, linked_to: first },
  ])
})
