import { once } from "node:events"
import { request as httpRequest } from "node:http"
import { connect } from "node:net"
import { describe, expect, test } from "vitest"
import { BOOKING } from "../../test/app.ts"
import { bodyOf, localServer } from "../../test/local-server.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { HEADERS, startForTest } from "../../test/start.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { toldIn } from "../../test/told.ts"
import { SettingsError } from "./settings.ts"

test("a booking goes its whole way: answered, stored, delivered, told in the log without a word of the person", async () => {
  const sandbox = await sandboxForTest()
  const porchlight = await startForTest(sandbox.account)
  expect((await porchlight.post()).status).toBe(202)
  await expect.poll(() => sandbox.bookings()).toMatchObject([{ name: "Ada Lovelace" }])
  await expect.poll(porchlight.events).toEqual(["listening", "accepted", "delivered"])
  await porchlight.stop()
  expect(porchlight.events().at(-1)).toBe("stopped")
  expect(toldIn(porchlight.lines)).not.toMatch(/Ada|Lovelace|555/)
})

test("a secret that could be guessed is told in the log, and not shown", async () => {
  const { account } = await sandboxForTest()
  const weak = await startForTest(account, { secrets: { current: "hunter2" } })
  expect(weak.events()).toEqual(["weak_secret", "listening"])
  expect(weak.lines.join()).not.toContain("hunter2")
  expect((await startForTest(account, { secrets: { current: "x".repeat(16) } })).events()).toEqual(["listening"])
})

/** Whoever does not come to an end by himself is waited for so long. */
const GRACE_MS = 10_000

describe("a stop", () => {
  test("answers what is under way, lets the delivery in flight finish its step, and takes nothing new", async () => {
    const sandbox = await sandboxForTest()
    await sandbox.break({ match: { path: "create" }, action: "delay", ms: 200 })
    const { url, post, stop, lines } = await startForTest(sandbox.account)
    expect((await post()).status).toBe(202)
    await expect.poll(() => sandbox.requests("POST", "/bookings")).toHaveLength(1)
    const startedAt = Date.now()
    await stop()
    expect(Date.now() - startedAt).toBeLessThan(GRACE_MS)
    expect(await sandbox.bookings()).toHaveLength(1)
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ event: "stopped", delivered: 1 })
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  })

  test("waits for an answer that is still to come", async () => {
    const { url, stop } = await startForTest((await sandboxForTest()).account)
    const request = httpRequest(`${url}/v1/sites/acme/bookings`, {
      method: "POST",
      headers: { ...HEADERS, Expect: "100-continue" },
    })
    const answered = once(request, "response")
    request.flushHeaders()
    // The server says so as it takes the request on.
    await once(request, "continue")
    request.write(JSON.stringify(BOOKING).slice(0, 10))
    const stopping = stop()
    request.end(JSON.stringify(BOOKING).slice(10))
    const [response] = await answered
    expect([response.statusCode, await bodyOf(response)]).toEqual([202, expect.stringContaining("received")])
    await stopping
  })

  test("is not held up by browsers that keep their connection open", async () => {
    const { url, stop, post } = await startForTest((await sandboxForTest()).account)
    await post()
    const { port } = new URL(url)
    const idle = connect(Number(port), "127.0.0.1")
    idle.on("error", () => {})
    await once(idle, "connect")
    const half = connect(Number(port), "127.0.0.1")
    half.on("error", () => {})
    half.write("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
    await once(half, "data")
    const startedAt = Date.now()
    await stop()
    expect(Date.now() - startedAt).toBeLessThan(GRACE_MS)
  })

  test("and a start on the same folder delivers what was left", async () => {
    const sandbox = await sandboxForTest()
    await sandbox.break({ match: { path: "token" }, times: 1, action: "status", status: 429, retryAfter: 1 })
    const first = await startForTest(sandbox.account)
    expect((await first.post()).status).toBe(202)
    await expect.poll(first.events).toContain("delivery_waits")
    await first.stop()
    expect(await sandbox.bookings()).toEqual([])
    const { dataFolder } = first
    await startForTest(sandbox.account, { settings: { host: "127.0.0.1", port: 0, dataFolder, trustedProxies: [] } })
    await expect.poll(sandbox.bookings).toHaveLength(1)
  })
})

describe("a start that cannot be", () => {
  test("on a port that is taken says so, and lets go of the ledger", async () => {
    const url = await localServer((_, response) => response.end())
    const settings = {
      host: "127.0.0.1",
      port: Number(new URL(url).port),
      dataFolder: tempFolder(),
      trustedProxies: [],
    }
    const { account } = await sandboxForTest()
    await expect(startForTest(account, { settings })).rejects.toThrow(SettingsError)
    await expect(startForTest(account, { settings })).rejects.toThrow(/^Port \d+ is taken by another program/)
    await startForTest(account, { settings: { ...settings, port: 0 } })
  })

  test("on an address that this machine has not says so", async () => {
    const settings = { host: "203.0.113.7", port: 0, dataFolder: tempFolder(), trustedProxies: [] }
    const { account } = await sandboxForTest()
    await expect(startForTest(account, { settings })).rejects.toThrow("HOST 203.0.113.7 is no address of this machine.")
  })
})
