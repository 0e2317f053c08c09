import { createExecutionContext, createScheduledController, reset } from "cloudflare:test"
import { env, exports } from "cloudflare:workers"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { BOLT_PER_MINUTE } from "../../test/edge/limits.ts"
import { hearLog } from "../../test/edge/log.ts"
import { openOffice } from "../../test/edge/office.ts"
import { get, ORIGIN, post, URL_OF_WORKER } from "../../test/edge/visitor.ts"
import { PATIENCE } from "../../test/patience.ts"
import worker from "../cloudflare.ts"

let logged = () => ""
beforeEach(() => {
  logged = hearLog()
})
afterEach(reset)

describe("a visitor's booking", () => {
  test("is answered 202 with a reference, and reaches the office under it", async () => {
    const office = openOffice()
    const answer = await post()
    expect(answer.status).toBe(202)
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN)
    const { reference } = await answer.json<{ reference: string }>()
    await vi.waitFor(() => expect(office.bookings).toMatchObject([{ externalId: reference }]), PATIENCE)
  })

  test("that is sent again gets the same reference", async () => {
    openOffice()
    const key = crypto.randomUUID()
    const first = await post({ key })
    const again = await post({ key })
    expect(again.headers.get("Idempotent-Replayed")).toBe("true")
    expect(await again.text()).toBe(await first.text())
    const other = await post({ key, body: { name: "Bob", phone: "5125550144" } })
    expect([other.status, await other.json()]).toMatchObject([422, { code: "idempotency_key_reused" }])
  })

  test.each([
    [{ origin: "https://elsewhere.example" }, 403, "origin_not_allowed"],
    [{ site: "nobody" }, 404, "unknown_site"],
    [{ body: { name: "Ada" } }, 422, "invalid_booking"],
    [{ key: "short" }, 400, "idempotency_key_malformed"],
  ])("is refused as on any runtime: %j", async (sent, status, code) => {
    const answer = await post(sent)
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }])
  })

  test("is answered 503 where the object cannot store it, and the visitor may come again", async () => {
    const broken = vi.spyOn(env.SITES, "getByName").mockImplementation(() => {
      throw new Error("Durable Object reset because its code was updated.")
    })
    const answer = await post()
    broken.mockRestore()
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: "not_stored" }])
    expect(answer.headers.get("Retry-After")).toBe("5")
  })

  test("for a site whose credentials are not set is not taken", async () => {
    const answer = await post({ site: "unset" })
    expect(logged()).toContain("OTHER_APP_KEY, which is not set")
    expect([answer.status, await answer.json()]).toMatchObject([500, { code: "internal" }])
  })

  test("beyond what one address may send in a minute is held off, and others are not", async () => {
    openOffice()
    const address = "203.0.113.99"
    const limit = vi.spyOn(env.ACCEPTS, "limit").mockResolvedValue({ success: false })
    const key = crypto.randomUUID()
    expect((await post({ address, key })).status).toBe(202)
    limit.mockRestore()
    const held = await post({ address })
    expect([held.status, await held.json()]).toMatchObject([429, { code: "rate_limited" }])
    expect((await post({ address, key })).headers.get("Idempotent-Replayed")).toBe("true")
    expect((await post({ address: "203.0.113.98" })).status).toBe(202)
  })
})

describe("many bookings in a minute", () => {
  test("from one shared address of an office are all taken, and beyond the site's own limit none, from wherever", async () => {
    openOffice()
    const send = (n: number, address: string) => post({ site: "bolt", key: `booking-with-key-${n}`, address })
    for (let n = 0; n < 20; n++) expect((await send(n, "203.0.113.20")).status).toBe(202)
    for (let n = 20; n < BOLT_PER_MINUTE; n++) expect((await send(n, `203.0.113.${n}`)).status).toBe(202)
    const held = await send(1000, "203.0.113.97")
    expect([held.status, await held.json()]).toMatchObject([429, { code: "rate_limited" }])
    expect(Number(held.headers.get("Retry-After"))).toBeGreaterThan(0)
    // Their answer was lost, and not their booking.
    expect((await send(0, "203.0.113.20")).headers.get("Idempotent-Replayed")).toBe("true")
    expect((await post({ address: "203.0.113.97" })).status).toBe(202)
  })
})

describe("a host name of a site's own", () => {
  const at = (path: string) => exports.default.fetch(`https://book.acme.example${path}`)

  test("shows that site's page at /, and its QR code beside it", async () => {
    const page = await at("/")
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Acme Heating &amp; Air")])
    const code = await at("/qr.svg")
    expect(await code.text()).toContain("<title>https://book.acme.example/</title>")
  })

  test("has the widget and the API as any other", async () => {
    expect((await at("/v1/widget.js")).status).toBe(200)
    expect((await at("/v1/sites/acme")).status).toBe(200)
  })
})

describe("the widget's files", () => {
  test.each(["br", "gzip"])("go out as they were compressed when they were built: %s", async (encoding) => {
    const answer = await get("/v1/widget.js", { "Accept-Encoding": encoding })
    expect(answer.headers.get("Content-Encoding")).toBe(encoding)
    expect(answer.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8")
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*")
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff")
    // The client undoes it once: had it been compressed twice, this would be no script.
    expect(await answer.text()).toBe("loader()")
  })

  test.each(["identity", "br;q=0, gzip;q=0"])("go out plain to whoever cannot undo it: %s", async (accepted) => {
    const answer = await get("/v1/widget.js", { "Accept-Encoding": accepted })
    expect(answer.headers.get("Content-Encoding")).toBeNull()
    expect(await answer.text()).toBe("loader()")
  })

  test("are not sent again to whoever has them", async () => {
    const { headers } = await get("/v1/widget.js", { "Accept-Encoding": "br" })
    const again = await get("/v1/widget.js", { "Accept-Encoding": "br", "If-None-Match": headers.get("ETag") ?? "" })
    expect(again.status).toBe(304)
  })

  test("of the preview are found by its address", async () => {
    for (const path of ["/preview", "/preview/"]) expect(await (await get(path)).text()).toContain("<title>Preview")
  })

  test("that are not there are told as anything else that is not there", async () => {
    const answer = await get("/v1/assets/gone.js")
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: "not_found" }])
  })
})

test("a request at a host that is none is refused, and is no failure of ours", async () => {
  const request = Object.defineProperty(new Request<unknown, IncomingRequestCfProperties>(URL_OF_WORKER), "url", {
    value: "https://Ada Lovelace/",
  })
  const answer = await worker.fetch(request, env, createExecutionContext())
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { type: "about:blank", title: "Bad Request", status: 400 },
  ])
  expect(logged()).toBe("")
})

test("it is alive, and not ready while a site lacks its credentials", async () => {
  expect((await get("/healthz")).status).toBe(200)
  expect((await get("/readyz")).status).toBe(503)
  expect(logged()).toContain("OTHER_CLIENT_ID, which is not set")
})

test("the cron trigger asks every site, and none of them ends it", async () => {
  const trigger = createScheduledController({ scheduledTime: new Date(), cron: "*/5 * * * *" })
  await worker.scheduled(trigger, env)
  expect(logged()).not.toContain("watch_failed")
  expect(exports.default).toBeDefined()
})
