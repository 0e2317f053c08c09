import { describe, expect, test } from "vitest"
import { classify } from "./classify.ts"
import type { Outcome } from "./outcome.ts"
import type { Reply } from "./transport.ts"

const now = Date.UTC(2026, 10, 23, 15)

const answered = (status: number, body: unknown = undefined, headers: Record<string, string> = {}): Reply => ({
  kind: "answered",
  status,
  headers: new Headers(headers),
  body,
})
const readId = (body: unknown) => (typeof body === "object" && body && "id" in body ? String(body.id) : undefined)
const outcomeOf = (reply: Reply): Outcome<string> => classify(reply, readId, now)

test("a 2xx with an id is surely made", () => {
  expect(outcomeOf(answered(200, { id: 7 }))).toEqual({ kind: "made", value: "7" })
  expect(outcomeOf(answered(201, { id: 7 }))).toEqual({ kind: "made", value: "7" })
})

test.each<[string, Reply, object]>([
  ["a 200 without an id", answered(200, { name: "Ana" }), { cause: "unreadable", status: 200 }],
  ["a 200 that is no JSON", answered(200), { cause: "unreadable", status: 200 }],
  ["a 204", answered(204), { cause: "unreadable", status: 204 }],
  ["a 500", answered(500, { title: "Oops" }), { cause: "server_error", status: 500 }],
  ["a 502", answered(502), { cause: "server_error", status: 502 }],
  ["a 503", answered(503), { cause: "server_error", status: 503 }],
  ["a 504", answered(504), { cause: "server_error", status: 504 }],
  ["a time limit", { kind: "lost", cause: "timeout" }, { cause: "timeout" }],
  ["a reset", { kind: "lost", cause: "reset", status: 200 }, { cause: "reset", status: 200 }],
])("after %s nobody knows", (_what, reply, doubt) => {
  expect(outcomeOf(reply)).toEqual({ kind: "unknown", doubt: expect.objectContaining(doubt) })
})

test.each<[string, Reply, object]>([
  ["no connection", { kind: "not_connected" }, { reason: "not_connected" }],
  ["a redirect", answered(302), { reason: "misrouted", status: 302 }],
  ["a 304", answered(304), { reason: "misrouted", status: 304 }],
  ["a 400", answered(400), { reason: "invalid", status: 400 }],
  ["a 401", answered(401), { reason: "credentials", status: 401 }],
  ["a 403", answered(403), { reason: "forbidden", status: 403 }],
  ["a 404", answered(404), { reason: "not_found", status: 404 }],
  ["a 409", answered(409), { reason: "rejected", status: 409 }],
  ["a 422", answered(422), { reason: "invalid", status: 422 }],
  ["a 429", answered(429), { reason: "rate_limited", status: 429 }],
])("after %s it is surely not made", (_what, reply, refusal) => {
  expect(outcomeOf(reply)).toEqual({ kind: "refused", refusal: expect.objectContaining(refusal) })
})

test("when to come back is told by a 429 and a 503, as seconds and as a date", () => {
  expect(outcomeOf(answered(429, { statusCode: 429 }, { "Retry-After": "7" }))).toMatchObject({
    refusal: { retryAt: now + 7000 },
  })
  expect(outcomeOf(answered(503, "", { "Retry-After": "Mon, 23 Nov 2026 15:01:00 GMT" }))).toMatchObject({
    doubt: { retryAt: now + 60_000 },
  })
})

describe("the fields that a 400 complains of", () => {
  const fieldsOf = (body: unknown) => {
    const outcome = outcomeOf(answered(400, body))
    return outcome.kind === "refused" ? outcome.refusal.fields : undefined
  }

  test.each<[string, unknown, string[]]>([
    [
      "ApiErrorResponse",
      { title: "Bad", status: 400, errors: { "Address.Zip": ["x"], request: ["y"], "contacts[0].value": ["z"] } },
      ["Address.Zip", "request", "contacts[0].value"],
    ],
    ["a JSON path", { errors: { "$.campaignId": ["x"] } }, ["$.campaignId"]],
    ["a gateway's", { statusCode: 400, message: "No" }, []],
    ["errors in a list", { errors: ["bad"] }, []],
    ["errors as null", { errors: null }, []],
    ["OAuth's", { error: "invalid_client" }, []],
    ["HTML", undefined, []],
    ["a text", "Bad Request", []],
    // What somebody typed is no field name, so it gets neither into the ledger nor into a log.
    ["a sentence as key", { errors: { "Ana Torres is not a valid name": ["x"], [`a${"b".repeat(80)}`]: [] } }, []],
  ])("of the shape of %s", (_shape, body, fields) => {
    expect(fieldsOf(body)).toEqual(fields)
  })

  test("are twenty at most", () => {
    const errors = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`field${n}`, ["x"]]))
    expect(fieldsOf({ errors })).toHaveLength(20)
  })
})
