import { describe, expect, test } from "vitest"
import { createClock } from "../../test/clock.ts"
import { bodyOf, localServer, nobodysUrl } from "../../test/local-server.ts"
import type { Account } from "../sites/site.ts"
import { createTokenSource } from "./token.ts"

type Answer = { status?: number; body?: unknown; headers?: Record<string, string>; afterMs?: number } | "never"

const SECOND = 1000
const SECRET = "cs1.very/secret=&+ä"

/** A token server that gives these answers in turn, the last one for ever, and a source that asks it. */
const tokenServer = async (...answers: Answer[]) => {
  const clock = createClock()
  const asked: string[] = []
  const limits: AbortController[] = []
  const answerTo = (request: number) => answers[Math.min(request, answers.length - 1)]
  const url = await localServer(async (request, response) => {
    asked.push(`${request.method} ${request.url} ${await bodyOf(request)}`)
    const answer = answerTo(asked.length - 1)
    // The limit of a call that hangs passes once its request is here, and by no clock: a busy machine takes its time to send one.
    if (answer === undefined || answer === "never") return limits.at(-1)?.abort()
    const { status = 200, body, headers = {} } = answer
    const text = typeof body === "string" ? body : JSON.stringify(body ?? grant(`token-${asked.length}`))
    setTimeout(
      () => response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(text),
      answer.afterMs,
    )
  })
  const limit = () => {
    const controller = new AbortController()
    limits.push(controller)
    return controller.signal
  }
  return {
    clock,
    asked,
    url,
    source: createTokenSource(accountAt(url), fetch, clock.now, limit),
  }
}

const accountAt = (authUrl: string): Account => ({
  apiUrl: "http://unused.invalid",
  authUrl,
  tenant: 1,
  bookingProvider: 2,
  appKey: "ak",
  clientId: "cid",
  clientSecret: SECRET,
})

const grant = (token: string, expiresIn: unknown = 900) => ({
  access_token: token,
  expires_in: expiresIn,
  token_type: "Bearer",
})
const token = (value: string) => ({ ok: true, token: value })
const settled = () => new Promise((resolve) => setTimeout(resolve, 30))

test("however many deliveries wait, one request is under way, in the form that OAuth asks for", async () => {
  const { source, asked } = await tokenServer({ afterMs: 20 })
  const tokens = await Promise.all(Array.from({ length: 50 }, () => source.get()))
  expect(new Set(tokens.map((result) => result.ok && result.token))).toEqual(new Set(["token-1"]))
  expect(await source.get()).toEqual(token("token-1"))
  expect(asked).toHaveLength(1)
  const [method, path, form] = asked[0]?.split(" ") ?? []
  expect([method, path]).toEqual(["POST", "/connect/token"])
  expect(Object.fromEntries(new URLSearchParams(form))).toEqual({
    grant_type: "client_credentials",
    client_id: "cid",
    client_secret: SECRET,
  })
})

test("it is renewed at 80 % of its life, and nobody waits for that", async () => {
  const { source, asked, clock } = await tokenServer({}, { afterMs: 10 })
  await source.get()
  clock.pass(720 * SECOND - 1)
  expect(await source.get()).toEqual(token("token-1"))
  expect(asked).toHaveLength(1)
  clock.pass(1)
  expect(await Promise.all([source.get(), source.get()])).toEqual([token("token-1"), token("token-1")])
  await expect.poll(() => source.get()).toEqual(token("token-2"))
  expect(asked).toHaveLength(2)
})

test.each<[string, Answer]>([
  ["answers 503", { status: 503 }],
  ["hangs", "never"],
  ["throttles", { status: 429, headers: { "Retry-After": "30" } }],
])(
  "while the token server %s, the old token does its work until it ends, and the server is not hammered",
  async (_, fault) => {
    const { source, asked, clock } = await tokenServer({}, fault)
    await source.get()
    clock.pass(720 * SECOND)
    for (let call = 0; call < 10; call++) {
      const asking = source.get()
      expect(await Promise.race([asking, settled()])).toEqual(token("token-1"))
    }
    await expect.poll(() => asked).toHaveLength(2)
    // Until what became of that is known.
    await new Promise((resolve) => setTimeout(resolve, 100))
    for (let call = 0; call < 10; call++) expect(await source.get()).toEqual(token("token-1"))
    await settled()
    expect(asked).toHaveLength(2)
    clock.pass(180 * SECOND)
    expect(await source.get()).toMatchObject({ ok: false })
  },
)

test("a token that the API rejected is replaced once for all who held it", async () => {
  const { source, asked } = await tokenServer({ afterMs: 10 })
  await source.get()
  const replaced = await Promise.all([1, 2, 3].map(() => source.replace("token-1")))
  expect(replaced).toEqual(Array(3).fill(token("token-2")))
  // One who comes late with the old token gets the new one, and no third is asked for.
  expect(await source.replace("token-1")).toEqual(token("token-2"))
  expect(asked).toHaveLength(2)
})

test("a throttled client waits as long as it was told, and asks nothing meanwhile", async () => {
  const { source, asked, clock } = await tokenServer(
    { status: 429, headers: { "Retry-After": "30" }, body: "<html>" },
    {},
  )
  const refusal = { reason: "rate_limited", status: 429, retryAt: clock.now() + 30 * SECOND }
  expect(await source.get()).toEqual({ ok: false, refusal })
  clock.pass(29 * SECOND)
  expect(await source.get()).toEqual({ ok: false, refusal })
  expect(asked).toHaveLength(1)
  clock.pass(SECOND)
  expect(await source.get()).toEqual(token("token-2"))
})

test.each<[string, Answer, object]>([
  ["a wrong client", { status: 400, body: { error: "invalid_client" } }, { reason: "credentials", status: 400 }],
  ["a wrong client, as 401", { status: 401, body: "" }, { reason: "credentials", status: 401 }],
  ["a client that may not", { status: 403, body: "<html>" }, { reason: "credentials", status: 403 }],
  ["a server that is down", { status: 503, body: "down" }, { reason: "token_unavailable", status: 503 }],
  ["a redirect", { status: 302, headers: { Location: "http://never.invalid" } }, { reason: "token_unavailable" }],
  ["a page of HTML", { body: "<html>" }, { reason: "token_unavailable", status: 200 }],
  ["no token in it", { body: { token_type: "Bearer" } }, { reason: "token_unavailable", status: 200 }],
  ["an empty token", { body: grant("") }, { reason: "token_unavailable", status: 200 }],
  ["another kind of token", { body: { ...grant("x"), token_type: "MAC" } }, { reason: "token_unavailable" }],
  ["an answer without an end", { body: `"${"x".repeat(5_000_000)}"` }, { reason: "token_unavailable", status: 200 }],
  ["no answer within the limit", "never", { reason: "token_unavailable" }],
])("%s is told as what it is, without the secret, and asked again later", async (_, answer, refusal) => {
  const { source, clock, asked } = await tokenServer(answer)
  const result = await source.get()
  expect(result).toMatchObject({ ok: false, refusal })
  expect(JSON.stringify(result)).not.toContain("secret")
  clock.pass(30 * SECOND)
  await source.get()
  expect(asked).toHaveLength(2)
})

test("credentials that were refused are not shown again for half a minute, however many bookings wait", async () => {
  const { source, clock, asked } = await tokenServer({ status: 400, body: { error: "invalid_client" } })
  for (let booking = 0; booking < 20; booking++) {
    expect(await source.get()).toMatchObject({ ok: false, refusal: { reason: "credentials" } })
  }
  clock.pass(29 * SECOND)
  await source.get()
  expect(asked).toHaveLength(1)
})

test("an API that rejects fresh tokens too is not answered with one token after the other", async () => {
  const { source, clock, asked } = await tokenServer({ body: grant("first") }, { body: grant("second") })
  await source.get()
  expect(await source.replace("first")).toEqual({ ok: true, token: "second" })
  expect(await source.replace("second")).toEqual({ ok: false, refusal: { reason: "credentials", status: 401 } })
  expect(asked).toHaveLength(2)
  clock.pass(30 * SECOND)
  await source.replace("second")
  expect(asked).toHaveLength(3)
})

describe("a clock that is set back by a day makes no pause a day longer", () => {
  const DAY = 86_400 * SECOND

  test.each<[string, Answer]>([
    ["after refused credentials", { status: 400, body: { error: "invalid_client" } }],
    ["that a throttling server has asked for", { status: 429, headers: { "Retry-After": "30" } }],
  ])("%s", async (_, fault) => {
    const { source, clock } = await tokenServer(fault, {})
    expect(await source.get()).toMatchObject({ ok: false })
    clock.pass(-DAY)
    expect(await source.get()).toEqual(token("token-2"))
  })

  test("after an API has rejected a fresh token", async () => {
    const { source, clock } = await tokenServer({})
    await source.get()
    await source.replace("token-1")
    clock.pass(-DAY)
    expect(await source.replace("token-2")).toEqual(token("token-3"))
  })
})

test("a token whose kind is not told is taken for a bearer token", async () => {
  const { source } = await tokenServer({ body: { access_token: "plain", expires_in: "900" } })
  expect(await source.get()).toEqual({ ok: true, token: "plain" })
})

test("a token server that cannot be reached is told as such", async () => {
  const source = createTokenSource(accountAt(await nobodysUrl()), fetch, Date.now, () => AbortSignal.timeout(20_000))
  expect(await source.get()).toEqual({ ok: false, refusal: { reason: "token_unavailable" } })
})

test("a server that does not say how long a token lives is believed to mean ServiceTitan's 15 minutes", async () => {
  const { source, clock, asked } = await tokenServer({ body: { access_token: "a", token_type: "bearer" } })
  await source.get()
  clock.pass(719 * SECOND)
  await source.get()
  expect(asked).toHaveLength(1)
  clock.pass(2 * SECOND)
  await source.get()
  await expect.poll(() => asked).toHaveLength(2)
})
