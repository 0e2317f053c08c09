import { expect, test } from "vitest"
import { SANDBOX_ACCOUNT } from "./account.ts"
import { openSandbox, titleOf } from "./harness.ts"

const { tenant, bookingProvider } = SANDBOX_ACCOUNT
const NEIGHBOUR = {
  tenant: 77,
  bookingProvider: 78,
  appKey: "ak1.next",
  clientId: "cid.next",
  clientSecret: "cs1.next",
}

test("a missing app key is told apart from a wrong token", async () => {
  const { call } = await openSandbox()
  const keyless = await call("GET", "/bookings", undefined, { "ST-App-Key": "" })
  expect(keyless.status).toBe(401)
  expect(await titleOf(keyless)).toBe("Application key not present, check ST-App-Key header value.")
  expect((await call("GET", "/bookings", undefined, { "ST-App-Key": "ak1.wrong" })).status).toBe(401)
  expect((await call("GET", "/bookings", undefined, { Authorization: "Bearer wrong" })).status).toBe(401)
  expect((await call("GET", "/bookings", undefined, { Authorization: "" })).status).toBe(401)
})

test("a token opens its own client's tenant only", async () => {
  const { app, call, token } = await openSandbox({ accounts: [SANDBOX_ACCOUNT, NEIGHBOUR] })
  const path = `/crm/v2/tenant/${NEIGHBOUR.tenant}/booking-provider/${NEIGHBOUR.bookingProvider}/bookings`
  const { access_token } = JSON.parse(
    await (await token({ client_id: NEIGHBOUR.clientId, client_secret: NEIGHBOUR.clientSecret })).text(),
  )
  const as = (appKey: string, bearer = access_token) =>
    app.request(path, { headers: { "ST-App-Key": appKey, Authorization: `Bearer ${bearer}` } })
  expect((await as(NEIGHBOUR.appKey)).status).toBe(200)
  expect((await as(SANDBOX_ACCOUNT.appKey)).status).toBe(403)
  expect((await call("GET", "/bookings", undefined, { Authorization: `Bearer ${access_token}` })).status).toBe(403)
})

test.each([
  [`/crm/v2/tenant/${tenant + 1}/booking-provider/${bookingProvider}/bookings`, 403],
  [`/crm/v2/tenant/${tenant}/booking-provider/${bookingProvider + 1}/bookings`, 404],
])("%s of another answers %i", async (path, status) => {
  const { app, token } = await openSandbox()
  const { access_token } = JSON.parse(await (await token()).text())
  const headers = { "ST-App-Key": SANDBOX_ACCOUNT.appKey, Authorization: `Bearer ${access_token}` }
  expect((await app.request(path, { headers })).status).toBe(status)
})

test("a path or method that is no operation is told as such", async () => {
  const { app, call } = await openSandbox()
  const answers = [
    await app.request("/crm/v2/bookings"),
    await call("GET", "/booking"),
    await call("DELETE", "/bookings/1"),
    await call("PUT", "/bookings/1", {}),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(404)
    expect(await titleOf(answer)).toBe("Unable to match incoming request to an operation")
  }
})

test("calls beyond 60 a second are held off in the gateway's shape", async () => {
  const { call } = await openSandbox({ now: () => Date.UTC(2026, 10, 22) })
  for (let n = 0; n < 60; n++) expect((await call("GET", "/bookings")).status).toBe(200)
  const held = await call("GET", "/bookings")
  expect([held.status, held.headers.get("Retry-After")]).toEqual([429, "1"])
  expect(await held.json()).toMatchObject({ statusCode: 429 })
})
