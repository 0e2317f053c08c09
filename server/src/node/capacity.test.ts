import { once } from "node:events"
import { type AddressInfo, connect, type Socket } from "node:net"
import { Hono } from "hono"
import { describe, expect, onTestFinished, test, vi } from "vitest"
import { type Capacity, createHttpServer, type Patience } from "./http-server.ts"

const PATIENCE: Patience = { request: 20_000, headers: 10_000, check: 1000, silence: 30_000 }

/** A server of a small capacity, one of whose answers waits until it is told to come. */
const serve = async (capacity: Capacity, patience = PATIENCE, mayTake = () => true) => {
  const shed: string[] = []
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const app = new Hono()
    .get("/", (c) => c.text("here"))
    .get("/healthz", (c) => c.text("alive"))
    .get("/large", (c) => c.body(new Uint8Array(30_000_000)))
    .get("/slow", async (c) => {
      await answered
      return c.text("at last")
    })
    .post("/", async (c) => c.text(await c.req.text()))
    .all("*", (c) => c.text("answered"))
  // A body that never came to its end.
  app.onError((_, c) => c.body(null, 400))
  const { server } = createHttpServer({
    fetch: app.fetch,
    log: () => {},
    capacity,
    patience,
    mayTake,
    onShed: (kind) => shed.push(kind),
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const sockets: Socket[] = []
  onTestFinished(() => {
    answer()
    for (const socket of sockets) socket.destroy()
    server.close()
    server.closeAllConnections()
  })
  const { port }: AddressInfo = Object(server.address())

  /** A connection on which this was sent, and what has come on it so far. */
  const say = async (text: string) => {
    const socket = connect(port, "127.0.0.1")
    sockets.push(socket)
    let heard = ""
    socket.on("error", () => {})
    socket.on("data", (chunk) => {
      heard += chunk
    })
    await once(socket, "connect")
    socket.write(text)
    return { socket, heard: () => heard }
  }
  return {
    server,
    say,
    shed,
    answer: () => answer(),
    fetch: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init),
  }
}

const GET = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`
const HALF = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nAda"

describe("more connections than the server holds", () => {
  test.each([
    ["on which nothing is asked", ""],
    ["on which headers come slowly", "GET / HTTP/1.1\r\nHost: "],
    ["on which a body comes slowly", HALF],
    ["which are kept after an answer", GET("/")],
  ])("keep no visitor out: those go %s", async (_, text) => {
    const { say, shed, fetch } = await serve({ connections: 10, connectionsAtOnce: 10, requests: 100 })
    const crowd = await Promise.all(Array.from({ length: 30 }, () => say(text)))
    for (let n = 0; n < 5; n++) expect(await (await fetch("/")).text()).toBe("here")
    expect(shed.length).toBeGreaterThan(0)
    expect(new Set(shed)).toEqual(new Set(["connections"]))
    await expect.poll(() => crowd.filter(({ socket }) => !socket.destroyed).length).toBeLessThanOrEqual(10)
  })

  test("are held for a moment, and closed once they were silent for longer", async () => {
    const now = performance.now.bind(performance)
    let later = 0
    const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + later)
    onTestFinished(() => clock.mockRestore())
    const { say, shed } = await serve({ connections: 5, connectionsAtOnce: 20, requests: 100 })
    const crowd = await Promise.all(Array.from({ length: 10 }, () => say("")))
    const served = await say(GET("/"))
    await expect.poll(served.heard).toContain("here")
    expect(shed).toEqual([])
    later = 60_000
    await say("")
    await expect.poll(() => shed).toEqual(["connections"])
    await expect.poll(() => served.socket.destroyed).toBe(true)
    expect(crowd.filter(({ socket }) => socket.destroyed)).toEqual([])
  })

  test("close none that waits for its answer", async () => {
    const { say, answer } = await serve({ connections: 10, connectionsAtOnce: 10, requests: 100 })
    const waiting = await say(GET("/slow"))
    await Promise.all(Array.from({ length: 40 }, () => say(GET("/"))))
    answer()
    await expect.poll(waiting.heard).toContain("at last")
  })
})

describe("more requests than the server takes on", () => {
  test("are told to come back, with what a page may read of it; whoever looks after the server is answered", async () => {
    const { say, shed, answer, fetch } = await serve({ connections: 10, connectionsAtOnce: 10, requests: 3 })
    const waiting = await say(GET("/slow").repeat(3))
    await expect.poll(async () => (await fetch("/")).status).toBe(503)
    const refused = await fetch("/")
    expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("*")
    expect(refused.headers.get("Access-Control-Expose-Headers")).toBe("Retry-After")
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ status: 503, code: "not_stored" })
    expect(await (await fetch("/healthz")).text()).toBe("alive")
    expect(new Set(shed)).toEqual(new Set(["requests"]))
    answer()
    await expect.poll(() => waiting.heard().split("at last").length - 1).toBe(3)
    await expect.poll(async () => (await fetch("/")).status).toBe(200)
  })

  test.each([
    "OPTIONS /",
    "GET /healthz",
    "GET /healthz?deep",
    "GET /readyz",
    "GET /metrics",
    "GET /v1/admin",
    "POST /v1/admin/replays",
  ])("leave room for %s", async (asked) => {
    const { say, fetch } = await serve({ connections: 10, connectionsAtOnce: 10, requests: 3 })
    await say(GET("/slow").repeat(3))
    await expect.poll(async () => (await fetch("/")).status).toBe(503)
    const [method = "", path = ""] = asked.split(" ")
    expect((await fetch(path, { method })).status).toBe(200)
  })

  test.each(["GET /healthzz", "GET /other/healthz", "GET /metrics-of-mine", "GET /v1/administer"])(
    "leave none for %s",
    async (asked) => {
      const { say, fetch } = await serve({ connections: 10, connectionsAtOnce: 10, requests: 3 })
      await say(GET("/slow").repeat(3))
      await expect.poll(async () => (await fetch("/")).status).toBe(503)
      const [method = "", path = ""] = asked.split(" ")
      expect((await fetch(path, { method })).status).toBe(503)
    },
  )

  test("are counted as such, also where bookings would be turned away", async () => {
    const { say, shed, fetch } = await serve(
      { connections: 10, connectionsAtOnce: 10, requests: 3 },
      PATIENCE,
      () => false,
    )
    await say(GET("/slow").repeat(3))
    await expect.poll(async () => (await fetch("/")).status).toBe(503)
    expect((await fetch("/v1/sites/acme/bookings", { method: "POST", body: "{}" })).status).toBe(503)
    expect(new Set(shed)).toEqual(new Set(["requests"]))
  })

  test("on one connection are seventeen at a time, and no fewer", async () => {
    const { say, shed, answer } = await serve({ connections: 10, connectionsAtOnce: 10, requests: 100 })
    const browser = await say(GET("/slow").repeat(16))
    const { socket } = await say(GET("/slow").repeat(17))
    await expect.poll(() => socket.destroyed).toBe(true)
    expect(shed).toEqual(["requests"])
    answer()
    await expect.poll(() => browser.heard().split("at last").length - 1).toBe(16)
  })

  test("on one connection, sent without waiting for answers, are a handful; what sends thousands is cut off", async () => {
    const { say, shed, fetch } = await serve({ connections: 10, connectionsAtOnce: 10, requests: 5000 })
    const { heard } = await say(GET("/").repeat(10))
    await expect.poll(() => heard().split("here").length - 1).toBe(10)
    const { socket } = await say(GET("/slow").repeat(1000))
    await expect.poll(() => socket.destroyed).toBe(true)
    expect(new Set(shed)).toEqual(new Set(["requests"]))
    expect(await (await fetch("/")).text()).toBe("here")
  })
})

test("while visitors wait too long for their turn bookings are told to come back, and all else is answered", async () => {
  let hasTurn = false
  const { shed, fetch } = await serve(
    { connections: 10, connectionsAtOnce: 10, requests: 100 },
    PATIENCE,
    () => hasTurn,
  )
  const book = () => fetch("/v1/sites/acme/bookings", { method: "POST", body: "{}" })
  const refused = await book()
  expect([refused.status, await refused.json()]).toMatchObject([503, { code: "not_stored" }])
  expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("*")
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0)
  expect(shed).toEqual(["bookings"])
  expect(await (await fetch("/")).text()).toBe("here")
  expect((await fetch("/v1/sites/acme/bookings")).status).toBe(200)
  expect((await fetch("/elsewhere/v1/sites/acme/bookings", { method: "POST", body: "{}" })).status).toBe(200)
  expect((await fetch("/book/acme/bookings", { method: "POST", body: "{}" })).status).toBe(503)
  hasTurn = true
  expect((await book()).status).toBe(200)
})

test("an answer that nobody takes is not held for ever", async () => {
  const { server, say } = await serve(
    { connections: 10, connectionsAtOnce: 10, requests: 100 },
    { ...PATIENCE, silence: 100 },
  )
  const accepted = once(server, "connection")
  const { socket } = await say("")
  socket.pause()
  socket.write(GET("/large"))
  const [held]: Socket[] = await accepted
  await expect.poll(() => held?.destroyed).toBe(true)
  expect(held?.bytesWritten).toBeGreaterThan(0)
})
