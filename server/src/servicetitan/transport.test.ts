import { createServer as createNetServer } from "node:net"
import { expect, onTestFinished, test, vi } from "vitest"
import { localServer, nobodysUrl } from "../../test/local-server.ts"
import { exchange, limitOf } from "./transport.ts"

const get = (url: string) => exchange(fetch, url, { method: "POST", body: "{}" }, AbortSignal.timeout(20_000))

test("an answer comes with its status, headers and body", async () => {
  const url = await localServer((_, response) => {
    response.writeHead(418, { "Retry-After": "7" }).end('{"id":9007199254740993}')
  })
  const reply = await get(url)
  expect(reply).toMatchObject({ kind: "answered", status: 418, body: { id: "9007199254740993" } })
  expect(reply.kind === "answered" && reply.headers.get("Retry-After")).toBe("7")
})

test("nobody listens, and a name that nobody has: the request was surely not sent", async () => {
  expect(await get(await nobodysUrl())).toEqual({ kind: "not_connected" })
  // No name at all, so that nobody is asked for it: where the network is slow, that takes longer than any test.
  expect(await get("http://nowhere..invalid")).toEqual({ kind: "not_connected" })
})

test("a server that speaks no TLS where it should never gets the request", async () => {
  const requests: string[] = []
  const server = createNetServer((socket) => {
    socket.on("error", () => {})
    socket.on("data", (bytes) => {
      requests.push(bytes.toString("latin1"))
      socket.destroy()
    })
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  expect((await get(`https://127.0.0.1:${port}`)).kind).not.toBe("answered")
  expect(requests.join()).not.toContain("POST")
})

test("a route that is lost after the request was sent leaves doubt, whatever the system calls it", async () => {
  const lost = Object.assign(new Error("read EHOSTUNREACH"), { code: "EHOSTUNREACH", syscall: "read" })
  const failing = async () => Promise.reject(new TypeError("fetch failed", { cause: lost }))
  expect(await exchange(failing, "http://never.invalid", {}, AbortSignal.timeout(2000))).toMatchObject({
    kind: "lost",
    cause: "reset",
  })
  const unreachable = Object.assign(new Error("connect EHOSTUNREACH"), { code: "EHOSTUNREACH", syscall: "connect" })
  const neverSent = async () =>
    Promise.reject(new TypeError("fetch failed", { cause: new AggregateError([unreachable]) }))
  expect(await exchange(neverSent, "http://never.invalid", {}, AbortSignal.timeout(2000))).toEqual({
    kind: "not_connected",
  })
})

test("a connection that breaks before an answer leaves doubt", async () => {
  const url = await localServer((request) => request.socket.resetAndDestroy())
  expect(await get(url)).toEqual({ kind: "lost", cause: "reset", status: undefined })
})

test("an answer that breaks off in its middle is none", async () => {
  const url = await localServer((_, response) => {
    response.writeHead(200, { "Content-Length": "100" })
    response.write('{"id":7')
    setTimeout(() => response.socket?.destroy(), 20)
  })
  expect(await get(url)).toEqual({ kind: "lost", cause: "reset", status: 200 })
})

test("silence, headers without an end and a body without an end all stop once the time is up", async () => {
  const limit = new AbortController()
  const [heard, trickled, answered] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
  ]
  const silent = await localServer(() => heard.resolve())
  const slowHeaders = await localServer((request) => {
    request.socket.write("HTTP/1.1 200 OK\r\n")
    const trickle = setInterval(() => request.socket.write("X-Patience: 1\r\n", () => trickled.resolve()), 20)
    request.socket.on("close", () => clearInterval(trickle))
  })
  const slowBody = await localServer((_, response) => {
    response.writeHead(200)
    const trickle = setInterval(() => response.write("x"), 20)
    response.on("close", () => clearInterval(trickle))
  })
  const telling: typeof fetch = async (...request) => {
    const response = await fetch(...request)
    answered.resolve()
    return response
  }
  const replies = Promise.all(
    [silent, slowHeaders, slowBody].map((url) => exchange(telling, url, { method: "POST", body: "{}" }, limit.signal)),
  )
  await Promise.all([heard.promise, trickled.promise, answered.promise])
  limit.abort()
  expect(await replies).toEqual([
    { kind: "lost", cause: "timeout", status: undefined },
    { kind: "lost", cause: "timeout", status: undefined },
    { kind: "lost", cause: "timeout", status: 200 },
  ])
})

test("a time limit ends a call, and ends with it: nothing is left that could keep a process or an object busy", async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const hangs = (_: string, { signal }: RequestInit) =>
    new Promise<Response>((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)))
  const hanging = exchange(hangs, "http://never.invalid", {}, limitOf(30_000))
  await vi.advanceTimersByTimeAsync(29_999)
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await hanging).toEqual({ kind: "lost", cause: "timeout", status: undefined })

  await exchange(async () => new Response("{}"), "http://never.invalid", {}, limitOf(30_000))
  await exchange(() => Promise.reject(new Error("lost")), "http://never.invalid", {}, limitOf(30_000))
  expect(vi.getTimerCount()).toBe(0)
})

test("a body larger than any honest answer is cut, long before the time limit", async () => {
  let sent = 0
  const url = await localServer((_, response) => {
    const chunk = Buffer.alloc(256 * 1024, "x")
    const pour = () => {
      do sent += chunk.length
      while (response.write(chunk) && sent < 1e9)
    }
    response.on("drain", pour)
    pour()
  })
  expect(await get(url)).toEqual({ kind: "lost", cause: "unreadable", status: 200 })
  expect(sent).toBeLessThan(50e6)
})

test("a redirect is not followed", async () => {
  let followed = 0
  const elsewhere = await localServer((_, response) => {
    followed += 1
    response.end("{}")
  })
  for (const status of [301, 302, 303, 307, 308]) {
    const url = await localServer((_, response) => response.writeHead(status, { Location: elsewhere }).end())
    expect(await get(url)).toMatchObject({ kind: "answered", status })
  }
  expect(followed).toBe(0)
})
