import { compress } from "hono/compress"
import { describe, expect, test } from "vitest"
import { appForTest, KEY, ORIGIN } from "../../test/app.ts"

/** What a cache may do with an answer (RFC 9111, 5.2.2). */
const MAY = {
  /** Any cache keeps it, and gives it to everybody. */
  share: /^public, max-age=\d+/,
  /** Any cache keeps it, and asks whether it is still current each time. */
  ask: /^no-cache$/,
  /** The browser that asked keeps it, and nobody in between. */
  own: /^private, /,
  nothing: /^no-store$/,
}

/** Every route that is read, an address of it, and what a cache may do with its answers. */
const ROUTES: Record<string, readonly [path: string, may: keyof typeof MAY]> = {
  "/healthz": ["/healthz", "nothing"],
  "/readyz": ["/readyz", "nothing"],
  "/metrics": ["/metrics", "nothing"],
  "/openapi.json": ["/openapi.json", "ask"],
  "/v1/sites/:site": ["/v1/sites/acme", "own"],
  "/v1/sites/:site/form": [`/v1/sites/acme/form?key=${KEY}`, "nothing"],
  "/v1/sites/:site/bookings": [`/v1/sites/acme/bookings?key=${KEY}`, "nothing"],
  "/v1/widget.js": ["/v1/widget.js", "share"],
  "/v1/widget.json": ["/v1/widget.json", "ask"],
  "/v1/third-party.txt": ["/v1/third-party.txt", "ask"],
  "/v1/:pinned{widget\\.[\\w-]+\\.js}": ["/v1/widget.1a2b.js", "share"],
  "/v1/assets/*": ["/v1/assets/form.1a2b.js", "share"],
  "/": ["/", "ask"],
  "/book/:site": ["/book/acme", "own"],
  "/book/:site/qr.svg": ["/book/acme/qr.svg", "own"],
  "/hosted/assets/*": ["/hosted/assets/page.1a2b.js", "share"],
  "/preview/assets/*": ["/preview/assets/index-1a2b.js", "share"],
  "/preview/*": ["/preview", "ask"],
  "/preview/frame.html": ["/preview/frame.html?site=acme", "ask"],
}

/** As on Node, behind a proxy that passes on whatever host name a visitor claims. */
const appBehindProxy = async () => {
  const parts = await appForTest({
    compress: compress(),
    brotli: async (text) => new TextEncoder().encode(text),
    widgetFiles: async (c) => c.body("a file"),
    metrics: { text: async () => "" },
    publicOrigin: ({ headers }) => `https://${headers.get("X-Forwarded-Host") ?? "book.example"}`,
  })
  return parts.app
}

describe("what a cache may do with an answer", () => {
  test("is said of every route that is read", async () => {
    const routes = (await appBehindProxy()).routes.filter(({ method }) => method === "GET")
    expect([...new Set(routes.map(({ path }) => path))].toSorted()).toEqual(Object.keys(ROUTES).toSorted())
  })

  test.each(Object.values(ROUTES))("%s: %s", async (path, may) => {
    const app = await appBehindProxy()
    for (const method of ["GET", "HEAD"]) {
      const answer = await app.request(path, { method })
      expect(answer.status).toBe(200)
      expect(answer.headers.get("Cache-Control"), method).toMatch(MAY[may])
      expect(answer.headers.get("Set-Cookie"), method).toBeNull()
    }
  })

  // One that overlooks `Vary`, as some CDNs do, would give a website the leave of another one, or everybody a QR code to where one
  // visitor has claimed to be.
  test.each(Object.values(ROUTES).filter(([, may]) => may === "share" || may === "ask"))(
    "lets %s be the same whoever asks, since all of them may get it: %s",
    async (path) => {
      const app = await appBehindProxy()
      const first = await app.request(path)
      const [body, headers] = [await first.text(), Object.fromEntries(first.headers)]
      for (const [name, value] of Object.entries({
        Origin: ORIGIN,
        "Accept-Language": "es",
        "Sec-Fetch-Site": "cross-site",
        "X-Forwarded-Host": "elsewhere.example",
        Referer: "https://www.acme.example/",
      })) {
        const answer = await app.request(path, { headers: { [name]: value } })
        expect(await answer.text(), name).toBe(body)
        expect(Object.fromEntries(answer.headers), name).toEqual(headers)
      }
    },
  )
})

describe("a copy that is still current", () => {
  const kept = Object.values(ROUTES).map(([path]) => path)

  test.each(kept)("is told of %s with what the whole answer says of it", async (path) => {
    const app = await appBehindProxy()
    for (const encoding of ["", "gzip", "br"]) {
      const headers = { Origin: ORIGIN, "Accept-Encoding": encoding }
      const whole = (await app.request(path, { headers })).headers
      const etag = whole.get("ETag")
      if (etag === null) continue
      const current = await app.request(path, { headers: { ...headers, "If-None-Match": etag } })
      expect(current.status, encoding).toBe(304)
      // A cache writes these over those of its copy (RFC 9111, 4.3.4): without its encoding in `Vary`, and with the ETag of the
      // text, a compressed copy would go to whoever can't read it.
      for (const name of ["Cache-Control", "ETag", "Vary"])
        expect(current.headers.get(name), `${name} of ${encoding}`).toBe(whole.get(name))
    }
  })

  // The start page is not compressed by us, and what nobody keeps need not be chosen.
  const compressed = Object.values(ROUTES).flatMap(([path, may]) => (may === "nothing" || path === "/" ? [] : [path]))

  test.each(compressed)("of %s is chosen by the encoding that was asked for, also if it has none", async (path) => {
    const app = await appBehindProxy()
    for (const encoding of ["", "gzip", "br"]) {
      const answer = await app.request(path, { headers: { "Accept-Encoding": encoding } })
      expect(answer.headers.get("Vary"), encoding).toMatch(/\bAccept-Encoding\b/)
    }
  })
})

test("the way back from a receipt that was made up is told to nobody else", async () => {
  const answer = await (await appBehindProxy()).request("/book/acme?receipt=x", {
    headers: { "Accept-Language": "es" },
  })
  expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([303, "no-store"])
})
