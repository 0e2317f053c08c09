import { expect, test } from "vitest"
import { SANDBOX_ACCOUNT } from "./account.ts"
import { openSandbox } from "./harness.ts"

test("a client gets a bearer token for 900 seconds", async () => {
  const { token } = await openSandbox()
  const answer = await token()
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({
    access_token: expect.stringMatching(/^\S{40,}$/),
    expires_in: 900,
    token_type: "Bearer",
    scope: "tn.crm.bookings:r tn.crm.bookings:w",
  })
})

test("a token ends after 900 seconds, and a new one works", async () => {
  let clock = Date.UTC(2026, 10, 22)
  const { call, signIn } = await openSandbox({ now: () => clock })
  clock += 899_999
  expect((await call("GET", "/bookings")).status).toBe(200)
  clock += 1
  expect((await call("GET", "/bookings")).status).toBe(401)
  await signIn()
  expect((await call("GET", "/bookings")).status).toBe(200)
})

test.each<[string, Record<string, string>, string]>([
  ["a wrong secret", { client_secret: "wrong" }, "invalid_client"],
  ["a secret with a line end", { client_secret: `${SANDBOX_ACCOUNT.clientSecret}\n` }, "invalid_client"],
  ["an unknown client", { client_id: "nobody" }, "invalid_client"],
  ["another grant", { grant_type: "password" }, "unsupported_grant_type"],
  ["no grant", { grant_type: "" }, "invalid_request"],
])("%s is refused in OAuth's shape", async (_what, credentials, error) => {
  const { token } = await openSandbox()
  const answer = await token(credentials)
  expect([answer.status, await answer.json()]).toEqual([400, { error }])
})

test("credentials sent as JSON are refused", async () => {
  const { app } = await openSandbox()
  const { clientId: client_id, clientSecret: client_secret } = SANDBOX_ACCOUNT
  const answer = await app.request("/connect/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ grant_type: "client_credentials", client_id, client_secret }),
  })
  expect([answer.status, await answer.json()]).toEqual([400, { error: "invalid_request" }])
})

test("a client that asks for a token with each call is throttled, and served again later", async () => {
  let clock = Date.UTC(2026, 10, 22)
  const tokenLimit = { requests: 3, windowMs: 10_000 }
  const { token } = await openSandbox({ now: () => clock, tokenLimit })
  await token()
  clock += 4000
  await token()
  const refused = await token()
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "6"])
  clock += 6000
  expect((await token()).status).toBe(200)
})
