import { describe, expect, test } from "vitest"
import { appForTest, BOOKING, ORIGIN, problemOf } from "../../test/app.ts"

const PREFLIGHT = {
  method: "OPTIONS",
  headers: {
    Origin: ORIGIN,
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "content-type,idempotency-key",
  },
}

describe("a page of the site", () => {
  test("may read every answer, good or bad", async () => {
    const { post, app } = await appForTest()
    const answers = [
      await post(),
      await post("no JSON"),
      await post({}),
      await post(BOOKING, { key: null }),
      await post("x".repeat(40_000)),
      await post(BOOKING, { headers: { "Content-Type": "text/plain" } }),
      await app.request("/v1/sites/acme", { headers: { Origin: ORIGIN } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([202, 400, 422, 400, 413, 415, 200])
    for (const { headers } of answers) {
      expect(headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN)
      expect(headers.get("Access-Control-Expose-Headers")).toBe("Idempotent-Replayed, Retry-After")
      expect(headers.get("Vary")).toContain("Origin")
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff")
      expect(headers.get("Access-Control-Allow-Credentials")).toBeNull()
    }
  })

  test("is told by a preflight what it may send, for two hours", async () => {
    const { app } = await appForTest()
    const answer = await app.request("/v1/sites/acme/bookings", PREFLIGHT)
    expect([answer.status, await answer.text()]).toEqual([204, ""])
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": ORIGIN,
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": "Content-Type, Idempotency-Key, Porchlight-Form",
      "access-control-max-age": "7200",
      vary: "Origin",
    })
  })
})

test("a page whose site was taken off gets past the preflight, and reads that there is none", async () => {
  const { app } = await appForTest()
  const asked = await app.request("/v1/sites/gone/bookings", PREFLIGHT)
  const answer = await app.request("/v1/sites/gone/bookings", { method: "POST", headers: { Origin: ORIGIN } })
  expect([asked.status, asked.headers.get("Access-Control-Allow-Origin")]).toEqual([204, "*"])
  expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([404, "*"])
})

describe("a foreign page", () => {
  test("reads nothing, and no cache gives it what another was told", async () => {
    const { app, post } = await appForTest()
    const origin = "https://evil.example"
    const answers = [
      await post(BOOKING, { origin }),
      await app.request("/v1/sites/acme", { headers: { Origin: origin } }),
      await app.request("/v1/sites/acme/bookings", { ...PREFLIGHT, headers: { ...PREFLIGHT.headers, Origin: origin } }),
    ]
    for (const answer of answers) {
      expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull()
      expect(answer.headers.get("Vary")).toContain("Origin")
      expect(await problemOf(answer)).toBe("403 origin_not_allowed")
    }
  })

  test("is refused before anything runs", async () => {
    let ran = 0
    const accept = async () => {
      ran += 1
      return { kind: "refused" as const, errors: [] }
    }
    const { post } = await appForTest({ intake: { accept }, clientAddress: () => `${++ran}` })
    await post(BOOKING, { origin: "https://evil.example" })
    expect(ran).toBe(0)
  })
})

describe("where the browser says who asks", () => {
  const read = async (headers: Record<string, string>) => {
    const { app } = await appForTest()
    const answer = await app.request("/v1/sites/acme", { headers })
    expect(answer.headers.get("Vary")).toContain("Origin")
    return answer.status
  }

  test("a page of our own and an address that was typed read a site", async () => {
    expect(await read({ "Sec-Fetch-Site": "same-origin" })).toBe(200)
    expect(await read({ "Sec-Fetch-Site": "none" })).toBe(200)
  })

  test("a page of the site reads it across sites, with its origin", async () => {
    expect(await read({ "Sec-Fetch-Site": "cross-site", Origin: ORIGIN })).toBe(200)
  })

  test("a foreign page gets nothing by embedding it, though it sends no origin", async () => {
    expect(await read({ "Sec-Fetch-Site": "cross-site" })).toBe(403)
    expect(await read({ "Sec-Fetch-Site": "same-site" })).toBe(403)
  })
})

test("a site that is gone is told to every page, so that its widget can say so", async () => {
  const { app, post } = await appForTest()
  for (const answer of [
    await app.request("/v1/sites/gone", { headers: { Origin: "https://anywhere.example" } }),
    await post(BOOKING, { path: "/v1/sites/gone/bookings" }),
  ]) {
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*")
    expect(await problemOf(answer)).toBe("404 unknown_site")
  }
})
