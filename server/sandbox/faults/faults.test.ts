import { afterEach, beforeEach, expect, test } from "vitest"
import * as z from "zod/mini"
import { type Clock, createClock } from "../../test/clock.ts"
import { SANDBOX_ACCOUNT } from "../account.ts"
import { BOOKING, pageOf } from "../harness.ts"
import { type RunningSandbox, startSandbox } from "../start.ts"
import type { FaultRuleInput } from "./rules.ts"

// Real sockets: what these faults do cannot be seen through `app.request()`.

const { tenant, bookingProvider, appKey, clientId, clientSecret } = SANDBOX_ACCOUNT
const tokenSchema = z.object({ access_token: z.string() })
const logSchema = z.object({ requests: z.array(z.object({ method: z.string(), path: z.string() })) })

let sandbox: RunningSandbox
let bearer: string
let clock: Clock
let delay: PromiseWithResolvers<void>

const token = () =>
  fetch(`${sandbox.url}/connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    }),
  })

const call = (method: string, path: string, init: RequestInit = {}) =>
  fetch(`${sandbox.url}/crm/v2/tenant/${tenant}/booking-provider/${bookingProvider}${path}`, {
    method,
    headers: { "ST-App-Key": appKey, Authorization: `Bearer ${bearer}`, "Content-Type": "application/json" },
    redirect: "manual",
    ...init,
  })

const create = (signal?: AbortSignal) =>
  call("POST", "/bookings", { body: JSON.stringify(BOOKING), ...(signal && { signal }) })
/** Sends a booking, and gives up on it once the sandbox has it. */
const createAndLeave = async () => {
  const leaving = new AbortController()
  const answer = create(leaving.signal)
  await expect.poll(bookingsAsked).toBe(1)
  leaving.abort()
  return answer
}
const bookingsAsked = async (): Promise<number> => {
  const { requests } = logSchema.parse(await (await fetch(`${sandbox.url}/_sandbox/requests`)).json())
  return requests.filter(({ method, path }) => method === "POST" && path.endsWith("/bookings")).length
}
const plan = (...rules: FaultRuleInput[]) =>
  fetch(`${sandbox.url}/_sandbox/faults`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(rules),
  })
const stored = async () => (await pageOf(await call("GET", "/bookings"))).data.length

beforeEach(async () => {
  clock = createClock()
  delay = Promise.withResolvers()
  sandbox = await startSandbox({ now: clock.now, sleep: () => delay.promise })
  bearer = tokenSchema.parse(await (await token()).json()).access_token
})
afterEach(() => sandbox.close())

test("a status is answered as often as it was asked for, after those that pass", async () => {
  await plan({ match: { path: "create" }, after: 1, times: 2, action: "status", status: 503, retryAfter: 7 })
  const answers = [await create(), await create(), await create(), await create()]
  expect(answers.map((answer) => answer.status)).toEqual([200, 503, 503, 200])
  expect(answers[1]?.headers.get("Retry-After")).toBe("7")
  expect(await stored()).toBe(2)
})

test("a Retry-After may be a date, and a body what a test wants", async () => {
  const retryAfter = "Tue, 01 Dec 2026 14:00:00 GMT"
  await plan({ match: { path: "token" }, action: "status", status: 429, retryAfter, body: "slow down" })
  const answer = await token()
  expect([answer.headers.get("Retry-After"), await answer.text()]).toEqual([retryAfter, "slow down"])
})

test("a status after the commit hides a booking that was made", async () => {
  await plan({ match: { path: "create" }, times: 1, action: "status", status: 500, committed: true })
  expect((await create()).status).toBe(500)
  expect(await stored()).toBe(1)
})

test.each([
  [false, 0],
  [true, 1],
])("a reset with committed: %s leaves %i bookings", async (committed, left) => {
  await plan({ match: { method: "POST", path: "create" }, times: 1, action: "reset", committed })
  await expect(create()).rejects.toThrow()
  expect(await stored()).toBe(left)
})

test("a booking is made although its client gave up waiting", async () => {
  await plan({ match: { path: "create" }, times: 1, action: "delay", ms: 1000 })
  await expect(createAndLeave()).rejects.toMatchObject({ name: "AbortError" })
  expect(await stored()).toBe(0)
  delay.resolve()
  await expect.poll(stored).toBe(1)
})

test("an answer is no JSON, or has no id", async () => {
  await plan(
    { match: { path: "create" }, times: 1, action: "garbage" },
    { match: { path: "create" }, after: 0, times: 1, action: "withoutId" },
  )
  expect(await (await create()).text()).toMatch(/^<html>/)
  const answer: unknown = await (await create()).json()
  expect(answer).toMatchObject({ externalId: BOOKING.externalId })
  expect(answer).not.toHaveProperty("id")
  expect(await stored()).toBe(2)
})

test("a body never ends, until the client leaves", async () => {
  await plan({ match: { path: "create" }, times: 1, action: "endless" })
  const leaving = new AbortController()
  const answer = await create(leaving.signal)
  expect(answer.status).toBe(200)
  leaving.abort()
  await expect(answer.text()).rejects.toThrow()
  expect(await stored()).toBe(1)
})

test("headers trickle for as long as the client waits", async () => {
  await plan({ match: { path: "create" }, times: 1, action: "slowHeaders" })
  await expect(createAndLeave()).rejects.toMatchObject({ name: "AbortError" })
  expect(await stored()).toBe(1)
})

test("new bookings stay out of a list that lags", async () => {
  await plan({ match: { path: "list" }, action: "lag", ms: 1000 })
  await create()
  clock.pass(999)
  expect(await stored()).toBe(0)
  clock.pass(1)
  expect(await stored()).toBe(1)
})

test("tokens end at once", async () => {
  await plan({ match: { path: "create" }, times: 1, action: "expireTokens" })
  expect((await create()).status).toBe(401)
  expect((await create()).status).toBe(401)
})

test("a redirect leads elsewhere", async () => {
  await plan({ match: { path: "/crm/*/bookings" }, times: 1, action: "redirect", location: "http://169.254.0.1/" })
  const answer = await create()
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "http://169.254.0.1/"])
})

test("a plan that cannot be read is refused, and the old one stays", async () => {
  await plan({ match: { path: "create" }, action: "status", status: 503 })
  const answer = await fetch(`${sandbox.url}/_sandbox/faults`, { method: "PUT", body: '[{"action":"explode"}]' })
  expect(answer.status).toBe(400)
  expect((await create()).status).toBe(503)
  await fetch(`${sandbox.url}/_sandbox/faults`, { method: "DELETE" })
  expect((await create()).status).toBe(200)
})
