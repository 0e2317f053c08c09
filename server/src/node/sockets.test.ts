import { once } from "node:events"
import { request as httpRequest } from "node:http"
import { connect } from "node:net"
import { describe, expect, test } from "vitest"
import { BOOKING, problemOf } from "../../test/app.ts"
import { bodyOf } from "../../test/local-server.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { HEADERS, startForTest } from "../../test/start.ts"

// Real sockets: what a client may do to a connection cannot be seen through `app.request()`.

describe("bodies over a real connection", () => {
  const send = async (url: string, chunks: Iterable<string | Buffer>, headers: Record<string, string> = {}) => {
    const request = httpRequest(`${url}/v1/sites/acme/bookings`, {
      method: "POST",
      headers: { ...HEADERS, ...headers },
    })
    request.on("error", () => {})
    const answered = once(request, "response")
    for (const chunk of chunks) request.write(chunk)
    request.end()
    const [response] = await answered
    return `${response.statusCode} ${JSON.parse(await bodyOf(response)).code ?? "no code"}`
  }

  test("in chunks: 32 KB and no more, whatever length was promised", async () => {
    const { url } = await startForTest((await sandboxForTest()).account)
    expect(await send(url, [JSON.stringify(BOOKING).slice(0, 10), JSON.stringify(BOOKING).slice(10)])).toBe(
      "202 no code",
    )
    expect(await send(url, Array(40).fill(" ".repeat(1024)))).toBe("413 too_large")
    expect(await send(url, Array(4000).fill(" ".repeat(1024)))).toBe("413 too_large")
  })

  test("large ones are refused before they were read, and the server goes on", async () => {
    const { url, post } = await startForTest((await sandboxForTest()).account)
    const large = "x".repeat(5_000_000)
    expect(await problemOf(await post(large))).toBe("413 too_large")
    expect(await problemOf(await post(large, { Origin: "https://evil.example" }))).toBe("403 origin_not_allowed")
    expect(await problemOf(await post(large, { "Content-Type": "text/plain" }))).toBe("415 unsupported_media_type")
    expect(await send(url, [JSON.stringify(BOOKING)])).toBe("202 no code")
  })

  test.each([
    ["of a length that was told", "/v1/sites/acme/bookings", "application/json", "Content-Length: 100", '{"name":'],
    ["in chunks", "/v1/sites/acme/bookings", "application/json", "Transfer-Encoding: chunked", '8\r\n{"name":'],
    ["of a form", "/book/acme", "application/x-www-form-urlencoded", "Content-Length: 100", "name=Ada"],
  ])("that break off store nothing, and look like no failure of ours: %s", async (_, path, type, length, begun) => {
    const { url, post, events } = await startForTest((await sandboxForTest()).account)
    const { host, port } = new URL(url)
    const socket = connect(Number(port), "127.0.0.1")
    const own = path.startsWith("/book") ? { Origin: url } : {}
    const headers = Object.entries({ Host: host, ...HEADERS, ...own, "Content-Type": type }).map((pair) =>
      pair.join(": "),
    )
    socket.write([`POST ${path} HTTP/1.1`, ...headers, length, "", begun].join("\r\n"))
    await new Promise((resolve) => setTimeout(resolve, 30))
    socket.resetAndDestroy()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect((await post()).status).toBe(202)
    expect(events()).not.toContain("request_failed")
  })
})

describe("files of the widget", () => {
  test("are served to any page: the loader for a short time, the chunks for ever", async () => {
    const { url } = await startForTest((await sandboxForTest()).account)
    const loader = await fetch(`${url}/v1/widget.js`)
    expect([loader.status, await loader.text()]).toEqual([200, "loader()"])
    expect(Object.fromEntries(loader.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=300, stale-while-revalidate=86400",
      "content-type": expect.stringContaining("javascript"),
    })
    const chunk = await fetch(`${url}/v1/assets/form-1a2b3c.js`)
    expect(chunk.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable")
    const etag = loader.headers.get("ETag") ?? ""
    const again = await fetch(`${url}/v1/widget.js`, { headers: { "If-None-Match": etag } })
    expect(again.status).toBe(304)
    expect(again.headers.get("Access-Control-Allow-Origin")).toBe("*")
  })

  test.each(["bytes=0-3", "bytes=-2", "bytes=2-1", "rows=1-2"])(
    "come whole to a browser that has a part of them: %s",
    async (range) => {
      const { url } = await startForTest((await sandboxForTest()).account)
      const whole = await fetch(`${url}/v1/widget.js`)
      // A load that broke off is taken up again so, also after a deploy has changed the file.
      for (const held of [whole.headers.get("ETag") ?? "", '"of another release"']) {
        const answer = await fetch(`${url}/v1/widget.js`, { headers: { Range: range, "If-Range": held } })
        expect([answer.status, await answer.text()]).toEqual([200, "loader()"])
        expect(answer.headers.get("ETag")).toBe(whole.headers.get("ETag"))
      }
    },
  )

  test("that are not there are a problem that nobody keeps", async () => {
    const { url } = await startForTest((await sandboxForTest()).account)
    const missing = await fetch(`${url}/v1/assets/form-000000.js`)
    expect(missing.headers.get("Cache-Control")).toBe("no-store")
    expect(missing.headers.get("X-Content-Type-Options")).toBe("nosniff")
    expect(await problemOf(missing)).toBe("404 not_found")
  })

  test.each([
    "/v1/assets/../../private.txt",
    "/v1/assets/..%2f..%2fprivate.txt",
    "/v1/assets/%2e%2e/%2e%2e/private.txt",
    "/v1/assets/..\\..\\private.txt",
    "/private.txt",
    "/v1/assets//etc/passwd",
    "/v1/assets/%00",
  ])("and nothing else: %s", async (path) => {
    const { url } = await startForTest((await sandboxForTest()).account)
    const { port } = new URL(url)
    // By hand, since `fetch` mends such paths before it sends them.
    const socket = connect(Number(port), "127.0.0.1")
    socket.end(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    const chunks: Buffer[] = []
    for await (const chunk of socket) chunks.push(chunk)
    const answer = Buffer.concat(chunks).toString()
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
    expect(answer).not.toMatch(/\r\n\r\n.*(?:private$|root:)/s)
  })
})
