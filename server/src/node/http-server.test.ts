import { once } from "node:events"
import type { Server } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { Hono } from "hono"
import { describe, expect, onTestFinished, test, vi } from "vitest"
import { createLog } from "../log.ts"
import { createHttpServer, type HttpServerParts, type Patience } from "./http-server.ts"

/** A server that repeats what it is sent. */
const serve = async (patience?: Patience, parts: Partial<HttpServerParts> = {}) => {
  const lines: string[] = []
  const app = new Hono()
    .post("/", async (c) => c.text(await c.req.text()))
    .get("/", (c) => c.text("here"))
    .get("/endless", (c) => c.body(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(10)) })))
  app.onError((_, c) => c.body(null, 500))
  const fetch: Hono["fetch"] = (request, ...rest) => {
    if (request.url.endsWith("/broken")) throw new Error(`What was typed: ${request.url}`)
    return app.fetch(request, ...rest)
  }
  const log = createLog((line) => lines.push(line))
  const { server } = createHttpServer({ fetch, log, ...(patience && { patience }), ...parts })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { server, url: `http://127.0.0.1:${portOf(server).port}/`, say: (text: string) => say(server, text), lines }
}

/** Sends this and no more, and tells all that comes until the server closes the connection. */
const say = async (server: Server, text: string): Promise<string> => {
  const { port } = portOf(server)
  const socket = connect(port, "127.0.0.1")
  socket.on("error", () => {})
  socket.write(text)
  const chunks: Buffer[] = []
  socket.on("data", (chunk) => chunks.push(chunk))
  await once(socket, "close")
  return Buffer.concat(chunks).toString()
}

const portOf = (server: Server): AddressInfo => {
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("The server does not listen.")
  return address
}

/** Sends this on a connection that is kept, and then, once all of an answer has come, something else. */
const sayAfterAnswer = async (server: Server, text: string, then: string): Promise<string> => {
  const socket = connect(portOf(server).port, "127.0.0.1")
  socket.on("error", () => {})
  socket.write(text)
  let heard = ""
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    if (heard === "") socket.write(then)
    heard += chunk
  })
  await once(socket, "close")
  return heard
}

/** The only answer there, and nothing of what was sent in it. */
const expectRefusal = (answer: string, status: number) => {
  const [head = "", body = ""] = answer.split("\r\n\r\n")
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(head).toMatch(/\r\ncontent-type: application\/problem\+json/i)
  expect(JSON.parse(body)).toEqual({ type: "about:blank", title: expect.any(String), status })
  expect(answer).not.toContain("Ada")
}

const HURRIED: Patience = { request: 120, headers: 60, check: 20, silence: 200 }
const HALF_A_BODY = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nAda"

test("a balancer that speaks HTTP/1.0 and names no host is answered", async () => {
  const { say } = await serve()
  const answer = await say("POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\nAda")
  expect(answer).toMatch(/^HTTP\/1\.1 200 .*\r\n\r\nAda$/s)
})

describe("what never ends", () => {
  test.each([
    ["a body", HALF_A_BODY],
    ["a body in chunks", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nAda\r\n"],
    ["headers", "GET / HTTP/1.1\r\nHost: x\r\nX-Name: Ada\r\n"],
    ["a connection on which nothing is said", ""],
  ])("%s is not waited for", async (_, text) => {
    const { say } = await serve(HURRIED)
    expectRefusal(await say(text), 408)
  })

  test("headers are waited for no longer where a body may take its time", async () => {
    const { say } = await serve({ ...HURRIED, request: 60_000 })
    expectRefusal(await say("GET / HTTP/1.1\r\nHost: x\r\nX-Name: Ada\r\n"), 408)
  })

  test("after an answer has begun, no other is written into it", async () => {
    const { say } = await serve()
    const answer = await say("GET /endless HTTP/1.1\r\nHost: x\r\n\r\nAda is no method\r\n\r\n")
    expect(answer).toMatch(/^HTTP\/1.1 200 /)
    expect(answer).not.toContain("400")
  })
})

describe("what is no request", () => {
  test.each([
    ["another protocol", "\x16\x03\x01Ada", 400],
    ["a header without a name", "GET / HTTP/1.1\r\nHost: x\r\n: Ada\r\n\r\n", 400],
    ["two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nAda", 400],
    [
      "a length and chunks",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nAda",
      400,
    ],
    [
      "a chunk that tells of itself without end",
      `POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3;${"Ada".repeat(10_000)}\r\n`,
      413,
    ],
    ["an absurd address", `GET /${"Ada".repeat(10_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ["thousands of headers", `GET / HTTP/1.1\r\nHost: x\r\n${"X-Name: Ada\r\n".repeat(5000)}\r\n`, 431],
    ["a host that is none", "GET / HTTP/1.1\r\nHost: Ada Lovelace\r\nConnection: close\r\n\r\n", 400],
    ["a request without a host", "GET / HTTP/1.1\r\nX-Name: Ada\r\n\r\n", 400],
    ["two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: Ada\r\n\r\n", 400],
    ["two hosts in HTTP/1.0", "POST / HTTP/1.0\r\nhost: x\r\nHOST: x\r\nContent-Length: 3\r\n\r\nAda", 400],
    ["an expectation that nobody knows", "GET / HTTP/1.1\r\nHost: x\r\nExpect: Ada\r\n\r\n", 417],
    ["a target that is none", "GET http://[Ada/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400],
  ])("%s is refused with a problem document", async (_, text, status) => {
    const { say, lines } = await serve()
    expectRefusal(await say(text), status)
    expect(lines).toEqual([])
  })
})

test("what is no request is told so after an answer, too, and with how long that is", async () => {
  const { server } = await serve()
  const heard = await sayAfterAnswer(server, "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "Ada is no method\r\n\r\n")
  const [, head = "", body = ""] = /here(HTTP\/1\.1 400 .*?)\r\n\r\n(.*)$/s.exec(heard) ?? []
  expect(head.toLowerCase().split("\r\n")).toEqual(
    expect.arrayContaining([`content-length: ${body.length}`, "connection: close"]),
  )
  expect(JSON.parse(body)).toMatchObject({ status: 400 })
})

test("a slow phone has 20 s for a request and half of that for its headers; of an answer, two minutes pass without any", () => {
  const { server } = createHttpServer({ fetch: () => new Response(), log: () => {} })
  const { requestTimeout, headersTimeout, timeout } = server
  expect({ requestTimeout, headersTimeout, timeout }).toEqual({
    requestTimeout: 20_000,
    headersTimeout: 10_000,
    timeout: 120_000,
  })
})

test("a process that may open few files holds as many connections as leave it some", async () => {
  const report = { userLimits: { open_files: { soft: 600, hard: 600 } } }
  const limit = vi.spyOn(process.report, "getReport").mockReturnValue(report)
  onTestFinished(() => limit.mockRestore())
  const { server } = await serve()
  const people = Array.from({ length: 100 }, () => connect(portOf(server).port, "127.0.0.1").on("error", () => {}))
  onTestFinished(() => {
    for (const socket of people) socket.destroy()
  })
  await expect.poll(() => people.filter(({ destroyed }) => destroyed).length).toBe(12)
})

describe("a server that listens by itself", () => {
  const open = async () => {
    const made = createHttpServer({
      fetch: () => new Response("here"),
      log: () => {},
    })
    const url = await made.listen({ host: "127.0.0.1", port: 0 })
    return { ...made, url, port: Number(new URL(url).port) }
  }

  test("takes bookings, and all else, where nobody says that there is no room", async () => {
    const { url, close } = await open()
    const answers = await Promise.all([
      fetch(url),
      fetch(`${url}/v1/sites/acme/bookings`, { method: "POST", body: "{}" }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    await close(1000)
  })

  test("closes all of its doors", async () => {
    const { port, close } = await open()
    await close(1000)
    for (let n = 0; n < 32; n++) {
      const socket = connect(port, "127.0.0.1")
      await expect(once(socket, "connect")).rejects.toThrow("ECONNREFUSED")
    }
  })
})

test("a connection on which nothing is asked outlives what a proxy keeps of it", async () => {
  const { url } = await serve()
  const { headers } = await fetch(url, { method: "POST", body: "Ada" })
  expect(Number(/timeout=(\d+)/.exec(headers.get("Keep-Alive") ?? "")?.[1])).toBeGreaterThan(120)
})

test("what fails outside of the app is told by its kind alone", async () => {
  const { say, lines } = await serve()
  const answer = await say("GET /broken HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
  expect(answer).toMatch(/^HTTP\/1.1 500 /)
  expect(answer).not.toContain("typed")
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: "request_failed", error: "Error" }])
  expect(lines.join()).not.toContain("typed")
})
