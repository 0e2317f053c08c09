import type { MiddlewareHandler } from "hono"
import { describe, expect, test } from "vitest"
import { appForTest, KEY, ORIGIN } from "../../test/app.ts"
import type { KeyDesk } from "../operator/keys/desk.ts"
import { memoryAdminCounters } from "./memory-counters.ts"

const TOKEN = "only-the-operator-knows"

/** Every file that is asked for. */
const widgetFiles: MiddlewareHandler = async (c) => c.body("a file")
const desk = { knows: async () => false, sites: async () => ({ items: [] }), count: async () => ({ count: 0 }) }
const keyDesk: KeyDesk = { list: async () => ({ items: [] }), rotate: async () => ({ kind: "unknown_site" }) }

const app = async () => {
  const [asked, people, quarantine] = [
    Object.assign(Object.create(null), desk),
    Object.create(null),
    Object.create(null),
  ]
  const keys = { desk: keyDesk, hasSecretBefore: false }
  const admin = { token: TOKEN, counters: memoryAdminCounters(), desk: asked, people, quarantine, keys }
  return (await appForTest({ widgetFiles, admin, metrics: { text: async () => "" } })).app
}

type Kind = "closed" | "embeddable" | "page" | "code"

/** Each route of ours, an address of it, and for whom its answers are. */
const ROUTES: Record<string, readonly [path: string, kind: Kind]> = {
  "GET /healthz": ["/healthz", "closed"],
  "GET /readyz": ["/readyz", "closed"],
  "GET /metrics": ["/metrics", "closed"],
  "GET /openapi.json": ["/openapi.json", "closed"],
  "OPTIONS /v1/sites/:site": ["/v1/sites/acme", "embeddable"],
  "GET /v1/sites/:site": ["/v1/sites/acme", "embeddable"],
  "OPTIONS /v1/sites/:site/form": ["/v1/sites/acme/form", "embeddable"],
  "GET /v1/sites/:site/form": [`/v1/sites/acme/form?key=${KEY}`, "embeddable"],
  "OPTIONS /v1/sites/:site/bookings": ["/v1/sites/acme/bookings", "embeddable"],
  "GET /v1/sites/:site/bookings": [`/v1/sites/acme/bookings?key=${KEY}`, "embeddable"],
  "POST /v1/sites/:site/bookings": ["/v1/sites/acme/bookings", "embeddable"],
  "GET /v1/admin/sites": ["/v1/admin/sites", "closed"],
  "GET /v1/admin/bookings": ["/v1/admin/bookings?site=gone", "closed"],
  "GET /v1/admin/sites/:site/bookings/:reference": ["/v1/admin/sites/acme/bookings/x?reveal=no", "closed"],
  "PUT /v1/admin/sites/:site/bookings/:reference": ["/v1/admin/sites/acme/bookings/x", "closed"],
  "POST /v1/admin/sites/:site/bookings/:reference/replay": ["/v1/admin/sites/acme/bookings/x/replay", "closed"],
  "POST /v1/admin/sites/:site/bookings/:reference/handle": ["/v1/admin/sites/acme/bookings/x/handle", "closed"],
  "GET /v1/admin/replays": ["/v1/admin/replays", "closed"],
  "POST /v1/admin/replays": ["/v1/admin/replays", "closed"],
  "POST /v1/admin/sites/:site/bookings/:reference/release": ["/v1/admin/sites/acme/bookings/x/release", "closed"],
  "POST /v1/admin/sites/:site/bookings/:reference/erase": ["/v1/admin/sites/acme/bookings/x/erase", "closed"],
  "GET /v1/admin/quarantine": ["/v1/admin/quarantine?site=gone", "closed"],
  "POST /v1/admin/quarantine": ["/v1/admin/quarantine", "closed"],
  "POST /v1/admin/people/find": ["/v1/admin/people/find", "closed"],
  "POST /v1/admin/people/export": ["/v1/admin/people/export", "closed"],
  "POST /v1/admin/people/erase": ["/v1/admin/people/erase", "closed"],
  "GET /v1/admin/keys": ["/v1/admin/keys", "closed"],
  "POST /v1/admin/sites/:site/keys": ["/v1/admin/sites/gone/keys", "closed"],
  "GET /v1/admin/audit": ["/v1/admin/audit?site=gone", "closed"],
  "POST /preview/sites/:site/:question": ["/preview/sites/acme/other", "closed"],
  "POST /preview/sites/:site/campaign": ["/preview/sites/acme/campaign", "closed"],
  "POST /preview/sites/:site/origin": ["/preview/sites/acme/origin", "closed"],
  "GET /v1/widget.js": ["/v1/widget.js", "embeddable"],
  "GET /v1/widget.json": ["/v1/widget.json", "embeddable"],
  "GET /v1/third-party.txt": ["/v1/third-party.txt", "embeddable"],
  "GET /v1/:pinned{widget\\.[\\w-]+\\.js}": ["/v1/widget.1a2b.js", "embeddable"],
  "GET /v1/assets/*": ["/v1/assets/form.1a2b.js", "embeddable"],
  "GET /": ["/", "page"],
  "GET /book/:site": ["/book/acme", "page"],
  "POST /book/:site": ["/book/acme", "page"],
  "POST /book/:site/bookings": ["/book/acme/bookings", "closed"],
  "GET /hosted/assets/*": ["/hosted/assets/page.1a2b.js", "closed"],
  "GET /book/:site/qr.svg": ["/book/acme/qr.svg", "code"],
  "GET /preview/assets/*": ["/preview/assets/index-1a2b.js", "page"],
  "GET /preview/*": ["/preview", "page"],
  "GET /preview/frame.html": ["/preview/frame.html?site=acme", "page"],
  "GET /deliveries/assets/*": ["/deliveries/assets/index-1a2b.js", "page"],
  "GET /deliveries/*": ["/deliveries", "page"],
}

const NOTHING = "default-src 'none'; frame-ancestors 'none'"

const expectSafe = ({ headers }: Response, kind: Kind, route = "") => {
  expect(headers.get("X-Content-Type-Options"), route).toBe("nosniff")
  const isOpen = kind === "embeddable" || kind === "code"
  expect(headers.get("Cross-Origin-Resource-Policy"), route).toBe(isOpen ? "cross-origin" : "same-origin")
  expect(headers.get("Referrer-Policy"), route).toBe(
    kind === "page" ? "strict-origin-when-cross-origin" : "no-referrer",
  )
  const policy = headers.get("Content-Security-Policy") ?? ""
  if (kind === "closed" || kind === "embeddable") expect(policy, route).toBe(NOTHING)
  expect(policy, route).toMatch(/^default-src 'none'; /)
  expect(policy, route).toMatch(/frame-ancestors '(?:none|self)'/)
  expect(policy, route).not.toMatch(/unsafe|\*|https?:/)
  if (kind !== "page") return
  for (const closed of ["base-uri 'none'", "form-action '", "script-src 'self'"])
    expect(policy, route).toContain(closed)
  expect(headers.get("Cross-Origin-Opener-Policy"), route).toBe("same-origin")
  expect(headers.get("Permissions-Policy"), route).toMatch(/camera=\(\), microphone=\(\), geolocation=\(\)/)
  expect(headers.get("X-Frame-Options"), route).toBe(policy.includes("frame-ancestors 'none'") ? "DENY" : "SAMEORIGIN")
}

/** As a page of the site, a page of our own and the operator at once would ask. */
const HEADERS = {
  Origin: ORIGIN,
  "Sec-Fetch-Site": "same-origin",
  Authorization: `Bearer ${TOKEN}`,
  "Content-Type": "application/json",
  "Idempotency-Key": "k".repeat(16),
}

describe("every route of ours", () => {
  test("is in the table: whoever adds one says for whom its answers are", async () => {
    const routes = (await app()).routes.filter(({ method }) => method !== "ALL")
    expect([...new Set(routes.map(({ method, path }) => `${method} ${path}`))].toSorted()).toEqual(
      Object.keys(ROUTES).toSorted(),
    )
  })

  test("answers safely whoever asks as it should be asked", async () => {
    const asked = await app()
    for (const [route, [path, kind]] of Object.entries(ROUTES)) {
      const [method = ""] = route.split(" ")
      const body = method === "POST" || method === "PUT" ? JSON.stringify({ name: "Ada" }) : null
      expectSafe(await asked.request(path, { method, headers: HEADERS, body }), kind, route)
    }
  })

  test("answers safely a stranger who brings nothing of what it takes", async () => {
    const asked = await app()
    for (const [route, [path, kind]] of Object.entries(ROUTES)) {
      const [method = ""] = route.split(" ")
      expectSafe(await asked.request(path, { method, headers: { Origin: "https://evil.example" } }), kind, route)
    }
  })
})

test.each(["/nothing", "/v1/admin/nothing", "/v1/nothing", "/%ff"])("nothing at %s is closed too", async (path) => {
  const answer = await (await app()).request(path)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expectSafe(answer, "closed")
})

test("what fails on our side is closed too", async () => {
  const { app: broken } = await appForTest({ isReady: () => Promise.reject(new Error("broken")) })
  const answer = await broken.request("/readyz")
  expect(answer.status).toBe(500)
  expectSafe(answer, "closed")
})

describe("over TLS", () => {
  const hstsAt = async (origin: string, path: string) => {
    const { app } = await appForTest({ publicOrigin: () => origin })
    return (await app.request(path)).headers.get("Strict-Transport-Security")
  }

  test.each(["/", "/book/acme", "/v1/sites/acme", "/healthz", "/nothing"])(
    "browsers are told to stay: %s",
    async (path) => {
      expect(await hstsAt("https://book.example", path)).toBe("max-age=31536000")
      expect(await hstsAt("http://book.example", path)).toBeNull()
    },
  )
})
