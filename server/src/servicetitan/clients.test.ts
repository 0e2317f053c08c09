import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import type { Site } from "../sites/site.ts"
import { accountPace } from "./client.ts"
import { clientsBySite } from "./clients.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const site = acmeSite()
const siteOf = (account: Partial<Site["account"]>): Site => ({ ...site, account: { ...site.account, ...account } })

/** A ServiceTitan that answers at once, and how many calls it was sent so far, beside those for a token. */
const openOffice = (status = 200) => {
  let calls = 0
  let tokens = 0
  const fetch = async (url: string | URL | Request) => {
    if (String(url).endsWith("/connect/token"))
      return Response.json({ access_token: `token-${++tokens}`, expires_in: 900 })
    calls += 1
    return Response.json({ id: 1 }, { status })
  }
  return { fetch, calls: () => calls }
}

const inOneSecond = async (sites: readonly Site[], office: ReturnType<typeof openOffice>) => {
  const clientOf = clientsBySite({ fetch: office.fetch })
  for (let n = 0; n < 100; n++) for (const each of sites) void clientOf(each).getBooking("1")
  await vi.advanceTimersByTimeAsync(999)
  return office.calls()
}

test("sites of one account share a client, and so its token; another account has its own", () => {
  const clientOf = clientsBySite()
  expect(clientOf({ ...site, id: "second", account: { ...site.account } })).toBe(clientOf(site))
  expect(clientOf(siteOf({ tenant: 99 }))).not.toBe(clientOf(site))
})

test("all booking providers of a tenant together stay below what ServiceTitan allows the app", async () => {
  const providers = [1, 2, 3, 4].map((bookingProvider) => siteOf({ bookingProvider }))
  const calls = await inOneSecond(providers, openOffice())
  expect(calls).toBeGreaterThan(40)
  expect(calls).toBeLessThanOrEqual(60)
})

test("another tenant, or another app of the same one, has a rate of its own", async () => {
  const calls = await inOneSecond([site, siteOf({ tenant: 99 }), siteOf({ appKey: "another" })], openOffice())
  expect(calls).toBeGreaterThan(3 * 40)
})

test("a call that is sent again with a fresh token waits for another turn", async () => {
  expect(await inOneSecond([site], openOffice(401))).toBeLessThanOrEqual(60)
})

test("many that each have a pace of their own for the same tenant do not exceed it together", async () => {
  let turns = 0
  for (let n = 0; n < 8; n++) {
    const pace = accountPace({ sharedBy: 8 })
    for (let call = 0; call < 50; call++) void pace().then(() => turns++)
  }
  await vi.advanceTimersByTimeAsync(999)
  expect(turns).toBeGreaterThan(40)
  expect(turns).toBeLessThanOrEqual(60)
})

test.each([
  [1, 10],
  [4, 2],
  [30, 1],
])("of a rate that %i share, %i calls go at once after a quiet time, and the others wait", async (sharedBy, atOnce) => {
  const pace = accountPace({ sharedBy })
  let turns = 0
  for (let call = 0; call < 50; call++) void pace().then(() => turns++)
  await vi.advanceTimersByTimeAsync(1)
  expect(turns).toBe(atOnce)
})
