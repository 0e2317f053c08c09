import { expect, test } from "vitest"
import { demoConfig } from "../src/sites/demo.ts"
import { SANDBOX_ACCOUNT } from "./account.ts"
import { openSandbox } from "./harness.ts"

const { tenant, appKey } = SANDBOX_ACCOUNT

const openSetUp = async () => {
  const { app, token } = await openSandbox()
  const { access_token } = JSON.parse(await (await token()).text())
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { "ST-App-Key": appKey, Authorization: `Bearer ${access_token}`, ...headers } })
  const itemsOf = async (path: string) => JSON.parse(await (await get(path)).text()).data
  return { app, get, itemsOf }
}

const JOB_TYPES = `/jpm/v2/tenant/${tenant}/job-types`
const ROUTES = [
  JOB_TYPES,
  `/settings/v2/tenant/${tenant}/business-units`,
  `/marketing/v2/tenant/${tenant}/campaigns`,
  `/crm/v2/tenant/${tenant}/booking-provider-tags`,
]

test("whatever the demo's configuration names is there, and each pair is mapped", async () => {
  const { itemsOf } = await openSetUp()
  const [types, units, campaigns] = await Promise.all(ROUTES.map(itemsOf))
  const idsOf = (items: { id: number }[]) => items.map(({ id }) => id)
  for (const { services, campaigns: named } of demoConfig.sites) {
    for (const { jobTypeId, businessUnitId } of services) {
      expect(types).toContainEqual(
        expect.objectContaining({ id: jobTypeId, businessUnitIds: expect.arrayContaining([businessUnitId]) }),
      )
      expect(idsOf(units)).toContain(businessUnitId)
    }
    for (const id of [named.default, ...named.rules.map(({ campaignId }) => campaignId)])
      expect(idsOf(campaigns)).toContain(id)
  }
})

test("a list answers what is active, unless it is asked for more, a page at a time", async () => {
  const { get, itemsOf } = await openSetUp()
  expect(await itemsOf(JOB_TYPES)).toHaveLength(6)
  expect(await itemsOf(`${JOB_TYPES}?active=Any`)).toHaveLength(7)
  expect(await itemsOf(`${JOB_TYPES}?ids=101,109`)).toMatchObject([{ id: 101 }])
  expect(await (await get(`${JOB_TYPES}?pageSize=4&page=2&includeTotal=true`)).json()).toMatchObject({
    hasMore: false,
    totalCount: 6,
    data: [{ id: 105 }, { id: 106 }],
  })
  expect((await get(`${JOB_TYPES}?page_size=4`)).status).toBe(400)
})

test.each(ROUTES)("%s is for the tenant's own app alone, and can be closed to that", async (path) => {
  const { app, get } = await openSetUp()
  expect((await get(path)).status).toBe(200)
  expect((await get(path, { "ST-App-Key": "" })).status).toBe(401)
  expect((await get(path, { Authorization: "Bearer wrong" })).status).toBe(401)
  expect((await get(path.replace(String(tenant), "77"))).status).toBe(403)
  const closed = [{ match: { path }, action: "status", status: 403 }]
  await app.request("/_sandbox/faults", { method: "PUT", body: JSON.stringify(closed) })
  expect((await get(path)).status).toBe(403)
})
