import { describe, expect, test } from "vitest"
import { KEY, problemOf } from "../../../test/app.ts"
import { ADA, hosted } from "../../../test/hosted.ts"

/** What a form without scripts is answered that comes with these headers alone, and how many bookings were stored. */
const sentWith = async (headers: Record<string, string>) => {
  const { app, stored } = await hosted()
  const answer = await app.request("http://localhost/book/acme", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams({ key: KEY, lang: "en", ...ADA }),
  })
  return [answer.status, stored.length]
}

describe("only the page itself may send", () => {
  test.each<[string, Record<string, string>]>([
    ["another site", { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }],
    ["another host of the same site", { "Sec-Fetch-Site": "same-site", Origin: "http://localhost" }],
    ["the contractor's own website", { "Sec-Fetch-Site": "cross-site", Origin: "https://www.acme.example" }],
  ])("not %s", async (_, headers) => {
    const page = await hosted()
    expect(await problemOf(await page.send(ADA, { headers }))).toBe("403 origin_not_allowed")
    expect(page.stored).toEqual([])
  })

  test.each([
    ["http://localhost", 303],
    ["https://localhost", 303],
    ["https://evil.example", 403],
    ["null", 403],
  ])("an older browser tells its origin: %s", async (origin, status) => {
    expect(await sentWith({ Origin: origin })).toEqual([status, status === 303 ? 1 : 0])
  })

  test.each([
    ["nothing at all", {}, 303],
    ["the page before, which is ours", { Referer: "http://localhost/book/acme?lang=en" }, 303],
    ["the page before, which is another site's", { Referer: "https://evil.example/" }, 403],
    ["the page before, of another port", { Referer: "http://localhost:81/book/acme" }, 403],
    ["what is no address", { Referer: "about" }, 403],
    ["a foreign origin, and the page before as ours", { Origin: "null", Referer: "http://localhost/book/acme" }, 403],
  ])("a browser that tells neither its origin nor its site tells %s", async (_, headers, status) => {
    expect(await sentWith(headers)).toEqual([status, status === 303 ? 1 : 0])
  })

  test("a script tells where it is from", async () => {
    const { app, stored } = await hosted()
    const answer = await app.request("http://localhost/book/acme/bookings", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": KEY },
      body: JSON.stringify(ADA),
    })
    expect(await problemOf(answer)).toBe("403 origin_not_allowed")
    expect(stored).toEqual([])
  })
})
