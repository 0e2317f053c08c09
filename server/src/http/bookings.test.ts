import { MAX_BODY_BYTES } from "@porchlight/shared"
import { describe, expect, test } from "vitest"
import { appForTest, BOOKING, KEY, ORIGIN, problemOf } from "../../test/app.ts"

const REFERENCE = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/
const OTHER_KEY = "9d473f2b-8c1e-4a55-8e0b-6f1d2c3b4a59"

const accepted = async (answer: Response) => {
  expect(answer.status).toBe(202)
  const { reference, status, ...rest }: Record<string, unknown> = JSON.parse(await answer.text())
  expect([status, rest]).toEqual(["received", {}])
  expect(reference).toMatch(REFERENCE)
  return reference
}

describe("a booking that is as it should be", () => {
  test("is answered 202 with a reference, once it is stored, and its delivery begins", async () => {
    const { post, ledger, stored } = await appForTest()
    const answer = await post()
    expect(await ledger.counts()).toMatchObject({ waiting: 1 })
    expect(stored).toHaveLength(1)
    expect(answer.headers.get("Content-Type")).toBe("application/json")
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    expect(answer.headers.get("Idempotent-Replayed")).toBeNull()
    await accepted(answer)
  })

  test("with the same key again gets the same reference, says so, and is stored once", async () => {
    const { post, ledger, stored } = await appForTest()
    const reference = await accepted(await post())
    // The same booking in another order and with blanks around it.
    const again = await post({ phone: ` ${BOOKING.phone} `, name: BOOKING.name })
    expect(again.headers.get("Idempotent-Replayed")).toBe("true")
    expect(again.headers.get("Access-Control-Expose-Headers")).toContain("Idempotent-Replayed")
    expect(await accepted(again)).toBe(reference)
    expect(await ledger.counts()).toMatchObject({ waiting: 1 })
    expect(stored).toHaveLength(1)
  })

  test("sent twice at the same moment makes one booking, and both get its reference", async () => {
    const { post, ledger } = await appForTest()
    const answers = await Promise.all([post(), post(), post()])
    const references = await Promise.all(answers.map(accepted))
    expect(new Set(references).size).toBe(1)
    expect(answers.map((answer) => answer.headers.get("Idempotent-Replayed"))).toEqual([null, "true", "true"])
    expect(await ledger.counts()).toMatchObject({ waiting: 1 })
  })

  test("with another key is another booking", async () => {
    const { post, ledger } = await appForTest()
    const first = await accepted(await post())
    expect(await accepted(await post(BOOKING, { key: OTHER_KEY }))).not.toBe(first)
    expect(await ledger.counts()).toMatchObject({ waiting: 2 })
  })
})

describe("every other answer", () => {
  test.each<[string, unknown, Parameters<Awaited<ReturnType<typeof appForTest>>["post"]>[1], string]>([
    ["no JSON", "name=Ada", {}, "400 malformed"],
    ["half of a JSON", '{"name":"Ada"', {}, "400 malformed"],
    ["nothing", "", {}, "400 malformed"],
    ["broken UTF-8", Buffer.from('{"name":"Jos\xe9","phone":"5125550143"}', "latin1"), {}, "400 malformed"],
    ["a field named twice", '{"name":"Ada","phone":"5125550143","name":"Eve"}', {}, "400 malformed"],
    [
      "a field named twice, once in escapes",
      String.raw`{"name":"Ada","phone":"5125550143","n\u0061me":"Eve"}`,
      {},
      "400 malformed",
    ],
    ["a part of an address named twice", '{"name":"Ada","address":{"zip":"78701","zip":"10001"}}', {}, "400 malformed"],
    ["nine lists in one another", `{"name":${"[".repeat(9)}${"]".repeat(9)}}`, {}, "400 malformed"],
    ["lists in one another to the brim", "[".repeat(MAX_BODY_BYTES), {}, "400 malformed"],
    [
      "more members than any form has",
      Object.fromEntries(Array.from({ length: 257 }, (_, n) => [`field${n}`, n])),
      {},
      "400 malformed",
    ],
    [
      "a prototype",
      '{"name":"Ada","phone":"5125550143","__proto__":{"a":1}}',
      {},
      "422 invalid_booking body:unknown_field",
    ],
    [
      "a constructor",
      '{"name":"Ada","phone":"5125550143","constructor":{"prototype":{"a":1}}}',
      {},
      "422 invalid_booking constructor:unknown_field",
    ],
    ["a text in UTF-16", Buffer.from(JSON.stringify(BOOKING), "utf16le"), {}, "400 malformed"],
    [
      "half of an astral letter",
      String.raw`{"name":"A\ud83d","phone":"5125550143"}`,
      {},
      "422 invalid_booking name:invalid",
    ],
    ["no key", BOOKING, { key: null }, "400 idempotency_key_missing"],
    ["an empty key", BOOKING, { key: "" }, "400 idempotency_key_missing"],
    ["a short key", BOOKING, { key: "k".repeat(15) }, "400 idempotency_key_malformed"],
    ["a long key", BOOKING, { key: "k".repeat(256) }, "400 idempotency_key_malformed"],
    ["a key with a blank in it", BOOKING, { key: `${"k".repeat(16)} k` }, "400 idempotency_key_malformed"],
    ["a key in letters of Latin-1", BOOKING, { key: `${"k".repeat(16)}\xe9` }, "400 idempotency_key_malformed"],
    ["no origin", BOOKING, { origin: null }, "403 origin_not_allowed"],
    ["a foreign origin", BOOKING, { origin: "https://evil.example" }, "403 origin_not_allowed"],
    ["a lookalike", BOOKING, { origin: `${ORIGIN}.evil.example` }, "403 origin_not_allowed"],
    ["an opaque origin", BOOKING, { origin: "null" }, "403 origin_not_allowed"],
    ["an unknown site", BOOKING, { path: "/v1/sites/nobody/bookings" }, "404 unknown_site"],
    ["a site named like a method", BOOKING, { path: "/v1/sites/__proto__/bookings" }, "404 unknown_site"],
    ["32 KB and a byte", `"${"x".repeat(MAX_BODY_BYTES - 1)}"`, {}, "413 too_large"],
    ["a form's type", BOOKING, { headers: { "Content-Type": "text/plain" } }, "415 unsupported_media_type"],
    [
      "a type that begins alike",
      BOOKING,
      { headers: { "Content-Type": "application/json-patch+json" } },
      "415 unsupported_media_type",
    ],
    [
      "another charset",
      BOOKING,
      { headers: { "Content-Type": "application/json; charset=latin1" } },
      "415 unsupported_media_type",
    ],
    ["a compressed body", BOOKING, { headers: { "Content-Encoding": "gzip" } }, "415 unsupported_media_type"],
    ["a list", [BOOKING], {}, "422 invalid_booking body:invalid"],
    ["null", null, {}, "422 invalid_booking body:invalid"],
    ["no name", { phone: "5125550143" }, {}, "422 invalid_booking name:required"],
    ["nobody to call", { name: "Ada" }, {}, "422 invalid_booking phone:contact_required"],
    ["an unknown field", { ...BOOKING, nickname: "x" }, {}, "422 invalid_booking nickname:unknown_field"],
    ["a number that nobody has", { name: "Ada", phone: "0000000" }, {}, "422 invalid_booking phone:invalid"],
    ["a service that is not offered", { ...BOOKING, service: "pool" }, {}, "422 invalid_booking service:not_offered"],
    [
      "two wrong fields",
      { ...BOOKING, email: "ada@", address: { street: "1 Oak", city: "Austin", state: "TX", zip: "?" } },
      {},
      "422 invalid_booking email:invalid address.zip:invalid",
    ],
  ])("%s", async (_, body, options, expected) => {
    const { post, ledger, stored, lines } = await appForTest()
    const answer = await post(body, options)
    expect(await problemOf(answer)).toBe(expected)
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    expect(await ledger.counts()).toMatchObject({ waiting: 0 })
    expect([stored, lines]).toEqual([[], []])
  })

  test("a body of exactly 32 KB is looked at", async () => {
    const { post } = await appForTest()
    const fitting = `${JSON.stringify(BOOKING)}${" ".repeat(MAX_BODY_BYTES - JSON.stringify(BOOKING).length)}`
    expect((await post(fitting)).status).toBe(202)
  })

  test.each(["application/json", "Application/JSON; charset=UTF-8", 'application/json;charset="utf-8"'])(
    "%s is JSON",
    async (type) => {
      const { post } = await appForTest()
      expect((await post(BOOKING, { headers: { "Content-Type": type, "Content-Encoding": "identity" } })).status).toBe(
        202,
      )
    },
  )

  test("a key that was used for another booking tells that one's reference, so that it can be looked for", async () => {
    const { post, ledger } = await appForTest()
    const reference = await accepted(await post())
    const other = await post({ ...BOOKING, name: "Eve" })
    expect(await other.clone().json()).toMatchObject({ reference })
    expect(await problemOf(other)).toBe("422 idempotency_key_reused")
    expect(await ledger.counts()).toMatchObject({ waiting: 1 })
  })

  test("a full disk: 503 with a time to come back, and the same key works once there is room", async () => {
    const { post, ledger, database, lines, stored } = await appForTest()
    const [{ page_count: pages } = {}] = await database.query("PRAGMA page_count")
    const [{ max_page_count: usual } = {}] = await database.query("PRAGMA max_page_count")
    await database.query(`PRAGMA max_page_count = ${pages}`)
    const long = {
      ...BOOKING,
      details: "x".repeat(2000),
      attribution: { landingPage: `https://a.example/${"y".repeat(2000)}` },
    }
    const answer = await post(long)
    expect(answer.headers.get("Retry-After")).toBe("5")
    expect(await problemOf(answer)).toBe("503 not_stored")
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: "not_stored", site: "acme", error: "database or disk is full" },
    ])
    expect([stored, await ledger.counts()]).toMatchObject([[], { waiting: 0 }])
    await database.query(`PRAGMA max_page_count = ${usual}`)
    await accepted(await post(long))
    expect(await ledger.counts()).toMatchObject({ waiting: 1 })
  })

  test.each(["[".repeat(30_000), `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`])(
    "a deep hole, %.10s, ends nowhere",
    async (body) => {
      const { post } = await appForTest()
      expect(await problemOf(await post(body))).toMatch(/^(?:400 malformed|422 invalid_booking)/)
    },
  )

  test("a fault of our own: 500 without a word of it, and a log line with its kind only", async () => {
    const { post, lines } = await appForTest({
      intake: { accept: () => Promise.reject(new TypeError("Ada Lovelace is undefined")) },
    })
    expect(await problemOf(await post())).toBe("500 internal")
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: "request_failed", route: "/v1/sites/:site/bookings", error: "TypeError" },
    ])
    expect(lines.join()).not.toContain("Ada")
  })

  test("nothing there, and a method that is not taken", async () => {
    const { app, post } = await appForTest()
    expect(await problemOf(await app.request("/v1/nothing"))).toBe("404 not_found")
    expect(await problemOf(await app.request("/v1/sites/acme/bookings/1", { method: "POST" }))).toBe("404 not_found")
    const put = (path: string) => app.request(path, { method: "PUT", body: "{}" })
    for (const [path, allowed] of [
      ["/v1/sites/acme/bookings", "OPTIONS, GET, HEAD, POST"],
      ["/v1/sites/acme", "OPTIONS, GET, HEAD"],
      ["/v1/widget.js", "GET, HEAD"],
      ["/openapi.json", "GET, HEAD"],
    ] as const) {
      expect((await put(path)).headers.get("Allow")).toBe(allowed)
      expect(await problemOf(await put(path))).toBe("405 method_not_allowed")
    }
    expect((await post(BOOKING, { key: KEY })).status).toBe(202)
  })
})
