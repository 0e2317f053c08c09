import { describe, expect, test } from "vitest"
import { KEY, problemOf } from "../../../test/app.ts"
import { ADA, hosted } from "../../../test/hosted.ts"

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
    [undefined, 403],
  ])("an older browser tells its origin: %s", async (origin, status) => {
    const { app, stored } = await hosted()
    const answer = await app.request("http://localhost/book/acme", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", ...(origin !== undefined && { Origin: origin }) },
      body: new URLSearchParams({ key: KEY, lang: "en", ...ADA }),
    })
    expect(answer.status).toBe(status)
    expect(stored).toHaveLength(status === 303 ? 1 : 0)
  })
})
