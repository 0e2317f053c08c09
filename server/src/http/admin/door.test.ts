import { describe, expect, test } from "vitest"
import { appForTest, problemOf } from "../../../test/app.ts"
import { operatorForTest, TOKEN } from "../../../test/operator.ts"

describe("the door", () => {
  test("is not there without a token: its addresses are as any other at which there is nothing", async () => {
    const { app } = await appForTest()
    const answer = await app.request("/v1/admin/sites", { headers: { Authorization: `Bearer ${TOKEN}` } })
    expect(await problemOf(answer)).toBe("404 not_found")
  })

  test("opens to the token alone, and tells nobody else what is behind it", async () => {
    const { app, ask } = await operatorForTest()
    for (const path of ["/v1/admin/sites", "/v1/admin/bookings", "/v1/admin/nowhere", "/v1/admin"]) {
      const answer = await app.request(path)
      expect(await problemOf(answer)).toBe("401 unauthorized")
      expect(answer.headers.get("WWW-Authenticate")).toBe("Bearer")
    }
    expect(await problemOf(await ask("/nowhere"))).toBe("404 not_found")
    expect((await ask("/sites")).status).toBe(200)
  })

  test("is closed for a while to an address that guesses, and to no other", async () => {
    const { ask, clock } = await operatorForTest()
    const guess = { headers: { Authorization: "Bearer a-guess-of-somebody" } }
    const answers = []
    for (let n = 0; n < 11; n++) answers.push((await ask("/sites", guess)).status)
    expect(answers).toEqual([...Array(10).fill(401), 429])
    const held = await ask("/sites")
    expect(await problemOf(held)).toBe("429 rate_limited")
    expect(Number(held.headers.get("Retry-After"))).toBeGreaterThan(0)
    expect((await ask("/sites", { headers: { "X-Test-Address": "203.0.113.8" } })).status).toBe(200)
    clock.pass(61_000)
    expect((await ask("/sites")).status).toBe(200)
  })

  test("does not count the operator's own requests as guesses, however many come at once", async () => {
    const { ask } = await operatorForTest()
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask("/sites")))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test("counts guesses that come at once as it counts those that come in turn", async () => {
    const { ask } = await operatorForTest()
    const guess = { headers: { Authorization: "Bearer a-guess-of-somebody" } }
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask("/sites", guess)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    expect((await ask("/sites")).status).toBe(429)
  })

  test("answers no page of any origin, and nothing on the way may keep an answer", async () => {
    const { ask } = await operatorForTest()
    const answer = await ask("/sites", { headers: { Origin: "https://www.acme.example" } })
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull()
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
  })
})
