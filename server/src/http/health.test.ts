import { expect, test } from "vitest"
import { appForTest, BOOKING } from "../../test/app.ts"

test("health is told while the server lives, and readiness while the ledger answers", async () => {
  const { app, database, post } = await appForTest()
  expect((await app.request("/healthz")).status).toBe(200)
  expect((await app.request("/readyz")).status).toBe(200)
  database.close()
  expect((await app.request("/healthz")).status).toBe(200)
  const unready = await app.request("/readyz")
  expect([unready.status, unready.headers.get("Retry-After")]).toEqual([503, "5"])
  expect((await post(BOOKING)).status).toBe(503)
})
