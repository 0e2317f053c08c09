import type { MiddlewareHandler } from "hono"
import { describe, expect, test } from "vitest"
import { demoSites } from "../../test/demo.ts"
import { pageRoutes } from "./pages.ts"

/** Files, as a build leaves them. */
const widgetFiles: MiddlewareHandler = async (c, next) => {
  if (["/preview", "/preview/frame.html", "/preview/assets/index-1a2b.js"].includes(c.req.path)) return c.text("a file")
  await next()
}

const routes = (parts: Partial<Parameters<typeof pageRoutes>[0]> = {}) =>
  pageRoutes({ sites: demoSites, widgetFiles, ...parts })

const textOf = async (path: string, app = routes()) => (await app.request(path)).text()

describe("the demo contractor's page", () => {
  test("carries the tag as a contractor would paste it, and a way to book without JavaScript", async () => {
    const page = await textOf("/")
    expect(page).toContain('<script async src="/v1/widget.js" data-site="demo"></script>')
    expect(page).toContain('<noscript><a href="/book/demo">Book a visit</a></noscript>')
  })

  test("tells the configured name, phone and hours", async () => {
    const page = await textOf("/")
    expect(page).toContain("Alder &amp; Sons Heating and Air")
    expect(page).toContain('<a class="call" href="tel:+15125550100">(512) 555-0100</a>')
    expect(page).toContain("<dt>Monday to Friday</dt><dd>8 AM – 5 PM</dd>")
  })

  test("leads to the booking page, the preview, the API and the health of the server", async () => {
    const page = await textOf("/")
    for (const path of ["/book/demo", "/preview", "/openapi.json", "/healthz"])
      expect(page).toContain(`<a href="${path}">`)
  })

  test("leads to the Calls screen only where a sandbox runs", async () => {
    expect(await textOf("/")).not.toContain("Calls screen")
    const page = await textOf("/", routes({ callsScreenUrl: "http://127.0.0.1:8788/?a=1&b=2" }))
    expect(page).toContain('<a href="http://127.0.0.1:8788/?a=1&amp;b=2">Calls screen</a>')
  })
})

describe("the operator's page", () => {
  const files: MiddlewareHandler = async (c, next) => (c.req.path.startsWith("/deliveries") ? c.text("a file") : next())

  test("is there with the operator's API, framed by nobody, and runs nothing but files of this server", async () => {
    const answer = await routes({ widgetFiles: files, admin: {} }).request("/deliveries")
    expect(answer.status).toBe(200)
    expect(answer.headers.get("Cache-Control")).toBe("no-cache")
    const policy = answer.headers.get("Content-Security-Policy")
    expect(policy).toContain("default-src 'none'; script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect((await routes({ admin: {} }).request("/deliveries/assets/gone.js")).status).toBe(404)
  })

  test("is not there without it, and nobody is led to it", async () => {
    for (const path of ["/deliveries", "/deliveries/", "/deliveries/assets/index-1a2b.js"])
      expect((await routes({ widgetFiles: files }).request(path)).status).toBe(404)
    expect(await textOf("/", routes({ sites: new Map() }))).not.toContain("/deliveries")
    expect(await textOf("/", routes({ sites: new Map(), admin: {} }))).toContain('<a href="/deliveries">')
  })
})

test("without a demo site the start page says what to do next, and names no site", async () => {
  const [demo] = demoSites.values()
  const page = await textOf("/", routes({ sites: new Map(demo && [["acme", { ...demo, id: "acme" }]]) }))
  expect(page).toContain("Porchlight is running")
  expect(page).toContain('<a href="/preview">')
  expect(page).not.toContain("acme")
  expect(page).not.toContain("Alder")
})

test("a real contractor with the id of the demo is not shown as made up", async () => {
  const [demo] = demoSites.values()
  const page = await textOf("/", routes({ sites: new Map(demo && [["demo", { ...demo, sandbox: false }]]) }))
  expect(page).toContain("Porchlight is running")
})

describe("every page of our own", () => {
  test.each(["/", "/preview"])("%s runs nothing but files of this server", async (path) => {
    const { headers } = await routes().request(path)
    const policy = headers.get("Content-Security-Policy") ?? ""
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain("unsafe")
  })

  test.each([
    [true, true],
    [false, false],
  ])(
    "lets Turnstile into the preview's frame alone, and only where something goes out from there: %s",
    async (sandbox, lets) => {
      const [demo] = demoSites.values()
      const turnstile = { siteKey: "0x4AAAAAAADnPIDROrmt1Wwj", secret: "a secret" }
      const sites: typeof demoSites = new Map(
        demo && [["acme", { ...demo, sandbox, bots: { ...demo.bots, turnstile } }]],
      )
      const policyOf = async (path: string) =>
        (await routes({ sites }).request(path)).headers.get("Content-Security-Policy") ?? ""
      for (const directive of ["script-src", "frame-src"])
        expect(
          (await policyOf("/preview/frame.html?site=acme&frame=phone")).includes(
            `${directive} 'self' https://challenges.cloudflare.com`,
          ),
        ).toBe(lets)
      expect(await policyOf("/preview?site=acme")).not.toContain("challenges")
    },
  )

  test("needs nothing that its own policy forbids", async () => {
    for (const page of [await textOf("/"), await textOf("/", routes({ sites: new Map() }))]) {
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
      for (const [script] of page.matchAll(/<script[^>]*>/g)) expect(script).toMatch(/ src="\/[^/]/)
    }
  })

  test("is asked for again after a release, and costs nothing when it is the same", async () => {
    const app = routes()
    const first = await app.request("/preview")
    expect(first.headers.get("Cache-Control")).toBe("no-cache")
    const again = await app.request("/preview", { headers: { "If-None-Match": first.headers.get("ETag") ?? "" } })
    expect(again.status).toBe(304)
  })

  test("keeps its hashed files for good", async () => {
    const { headers } = await routes().request("/preview/assets/index-1a2b.js")
    expect(headers.get("Cache-Control")).toContain("immutable")
  })

  test("leaves no lasting answer where there is no such file", async () => {
    const answer = await routes().request("/preview/assets/gone.js")
    expect(answer.status).toBe(404)
    expect(answer.headers.get("Cache-Control")).toBeNull()
  })
})
