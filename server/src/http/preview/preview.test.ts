import { describe, expect, test } from "vitest"
import { acmeConfig, acmeSite } from "../../../test/acme.ts"
import { appForTest, problemOf } from "../../../test/app.ts"
import { demoSites } from "../../../test/demo.ts"
import type { Site } from "../../sites/site.ts"

const PAGE = "https://www.acme.example/heating"

/** Asks as a browser does for a page of our own. */
const asker = async (site: Site = acmeSite({ campaigns: { ...acmeConfig.campaigns, preview: true } })) => {
  const { app } = await appForTest({ sites: new Map([[site.id, site]]) })
  return (path: string, body: object | string, headers: Record<string, string> = { "Sec-Fetch-Site": "same-origin" }) =>
    app.request(`/preview/sites/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    })
}

describe("which campaign an address is counted to", () => {
  test("is told with each rule that was tried, and what it missed", async () => {
    const ask = await asker()
    const answer = await ask("acme/campaign", { address: `${PAGE}?utm_source=Google&utm_medium=email&q=my+name` })
    expect(await answer.json()).toEqual({
      countedBy: "last",
      touch: { landingPage: PAGE, utm_source: "Google", utm_medium: "email" },
      tried: [
        {
          number: 1,
          when: { utm_source: "google", utm_medium: "cpc" },
          campaignId: 32,
          misses: [{ tag: "utm_medium", wanted: "cpc", found: "email" }],
        },
      ],
      fallback: 31,
      campaignId: 31,
    })
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
  })

  test("counts the first touch where the site does", async () => {
    const ask = await asker(acmeSite({ campaigns: { ...acmeConfig.campaigns, touch: "first", preview: true } }))
    const first = `${PAGE}?utm_source=google&utm_medium=cpc`
    expect(await (await ask("acme/campaign", { address: PAGE, first })).json()).toMatchObject({
      countedBy: "first",
      campaignId: 32,
    })
  })

  test("looks at the page that the visitor came from", async () => {
    const rules = [{ when: { referrer: "*duckduckgo*" }, campaignId: 34 }]
    const ask = await asker(acmeSite({ campaigns: { rules, preview: true } }))
    const answer = await ask("acme/campaign", { address: PAGE, referrer: "https://duckduckgo.com/?q=furnace" })
    expect(await answer.json()).toMatchObject({ campaignId: 34 })
  })

  test("stays with the operator unless the configuration says that the preview may tell it", async () => {
    const ask = await asker(acmeSite())
    expect(await problemOf(await ask("acme/campaign", { address: PAGE }))).toBe("404 not_found")
  })

  test("is told of the demo without any setting, whose office is a sandbox", async () => {
    const ask = await asker(demoSites.get("demo"))
    const email = `${PAGE}?utm_medium=email&utm_campaign=Spring+Tune-up`
    expect(await (await ask("demo/campaign", { address: email })).json()).toMatchObject({ campaignId: 33 })
  })

  test.each([{}, { address: "/heating" }, { address: "https://[" }, { address: PAGE, more: 1 }])(
    "is not told of what is no whole address: %o",
    async (question) => {
      const ask = await asker()
      expect(await problemOf(await ask("acme/campaign", question))).toMatch(/^400 invalid_request /)
    },
  )
})

describe("whether a page may send requests", () => {
  test("is told by its origin", async () => {
    const ask = await asker()
    expect(await (await ask("acme/origin", { origin: PAGE })).json()).toEqual({ allowed: true })
    expect(await (await ask("acme/origin", { origin: "https://acme.example" })).json()).toEqual({ allowed: false })
  })

  test("is not told of a site that there is not", async () => {
    const ask = await asker()
    expect(await problemOf(await ask("nobody/origin", { origin: PAGE }))).toBe("404 unknown_site")
  })
})

describe("a page that is not our own", () => {
  const foreign: Record<string, string>[] = [
    { "Sec-Fetch-Site": "cross-site", Origin: "https://www.acme.example" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "none" },
    { Origin: "https://www.acme.example" },
    { Origin: "null" },
    {},
  ]
  test.each(foreign)("learns nothing but that it is refused: %o", async (headers) => {
    const ask = await asker()
    for (const path of ["acme/campaign", "acme/origin", "nobody/origin"]) {
      const answer = await ask(path, { address: PAGE, origin: PAGE }, headers)
      expect(await problemOf(answer)).toBe("403 origin_not_allowed")
      expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull()
    }
  })

  test("is told from ours by its host, where a browser says no more", async () => {
    const ask = await asker()
    // A proxy ends TLS in front of the server.
    expect((await ask("acme/origin", { origin: PAGE }, { Origin: "https://localhost" })).status).toBe(200)
  })
})

test("who asks too often is told to wait", async () => {
  const site = acmeSite()
  const { app } = await appForTest({
    sites: new Map([[site.id, site]]),
    rateCounters: { requests: { take: async () => 12 }, accepts: { take: async () => undefined } },
  })
  const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" }
  const body = JSON.stringify({ origin: PAGE })
  const answer = await app.request("/preview/sites/acme/origin", { method: "POST", headers, body })
  expect(answer.headers.get("Retry-After")).toBe("12")
  expect(await problemOf(answer)).toBe("429 rate_limited")
})

test("what is no JSON, and what is only read, is refused", async () => {
  const ask = await asker()
  const own = { "Sec-Fetch-Site": "same-origin" }
  expect(await problemOf(await ask("acme/origin", "{}", { ...own, "Content-Type": "text/plain" }))).toBe(
    "415 unsupported_media_type",
  )
  const { app } = await appForTest()
  expect(await problemOf(await app.request("/preview/sites/acme/campaign"))).toBe("405 method_not_allowed")
})
