import { expect, test } from "vitest"
import { SANDBOX_ACCOUNT } from "./account.ts"
import { BOOKING, openSandbox, pageOf } from "./harness.ts"

test("the log tells what was sent, without secrets", async () => {
  const { app, call } = await openSandbox()
  await call("GET", "/bookings?externalId=A")
  await call("POST", "/bookings", BOOKING)
  const text = await (await app.request("/_sandbox/requests")).text()
  const { requests } = JSON.parse(text)
  expect(requests).toHaveLength(3)
  expect(requests[1]).toMatchObject({ method: "GET", query: { externalId: "A" }, status: 200 })
  expect(requests[2]).toMatchObject({ method: "POST", body: JSON.stringify(BOOKING), status: 200 })
  expect(requests[2].headers).toMatchObject({ authorization: "Bearer ***", "st-app-key": "***" })
  expect(text).not.toContain(SANDBOX_ACCOUNT.clientSecret)
  expect(text).not.toContain(SANDBOX_ACCOUNT.appKey)
})

test("all bookings are told with their contacts", async () => {
  const { app, call } = await openSandbox()
  await call("POST", "/bookings", BOOKING)
  expect(await (await app.request("/_sandbox/bookings")).json()).toMatchObject({
    bookings: [{ externalId: BOOKING.externalId, contacts: [{ type: "MobilePhone", value: "5125550143" }] }],
  })
})

test("a reset forgets bookings, faults, requests and tokens", async () => {
  const { app, call, signIn } = await openSandbox()
  const first = await call("POST", "/bookings", BOOKING)
  const faults = JSON.stringify([{ match: { path: "list" }, action: "status", status: 503 }])
  await app.request("/_sandbox/faults", { method: "PUT", body: faults })
  expect((await app.request("/_sandbox", { method: "DELETE" })).status).toBe(204)
  expect(await (await app.request("/_sandbox/requests")).json()).toEqual({ requests: [] })
  expect((await call("GET", "/bookings")).status).toBe(401)
  await signIn()
  expect((await pageOf(await call("GET", "/bookings"))).data).toEqual([])
  expect(await (await call("POST", "/bookings", BOOKING)).json()).toMatchObject({
    id: JSON.parse(await first.text()).id,
  })
})

test("a page whose name points to this machine gets nothing", async () => {
  const { app } = await openSandbox()
  for (const path of ["/_sandbox", "/_sandbox/requests", "/_sandbox/faults", "/_sandbox/bookings"]) {
    expect((await app.request(`http://rebound.example:8788${path}`)).status).toBe(403)
  }
})
