import { once } from "node:events"
import { createServer, type ServerResponse } from "node:http"
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { closerOf } from "./closer.ts"
import { listen } from "./listen.ts"
import { followTraffic } from "./traffic.ts"

const LONG_MS = 60_000

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }))
afterEach(() => void vi.useRealTimers())

/** A server whose answers the test gives. */
const serve = async () => {
  const server = createServer()
  const close = closerOf(server, followTraffic(server), () => doors)
  const { url, doors } = await listen(server, { host: "127.0.0.1", port: 0 })
  const port = Number(new URL(url).port)
  return {
    close,
    port,
    /** Somebody who asks, all that they hear until the end, and the answer that they are owed. */
    ask: async () => {
      const asked = once(server, "request")
      const socket = connect(port, "127.0.0.1")
      const heard = text(socket).catch(() => "cut off")
      socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      const [, response]: [unknown, ServerResponse] = await asked.then(([request, answer]) => [request, answer])
      return { heard, response }
    },
    come: async () => {
      const accepted = once(server, "connection")
      const socket = connect(port, "127.0.0.1")
      await accepted
      return { heard: text(socket) }
    },
  }
}

test("whoever is owed an answer gets it first; nobody else is waited for, and no timer is left", async () => {
  const { ask, come, close, port } = await serve()
  const silent = await come()
  const asking = await ask()
  const closed = close(LONG_MS)
  await expect(once(connect(port, "127.0.0.1"), "connect")).rejects.toThrow("ECONNREFUSED")
  asking.response.end("here")
  expect(await asking.heard).toContain("here")
  expect(await silent.heard).toBe("")
  await closed
  expect(vi.getTimerCount()).toBe(0)
})

test("where nothing is owed, it is over at once", async () => {
  const { come, close } = await serve()
  const silent = await come()
  await close(LONG_MS)
  expect(await silent.heard).toBe("")
})

test("an answer that never comes is waited for as long as was said", async () => {
  const { ask, close } = await serve()
  const { heard } = await ask()
  const closed = close(LONG_MS)
  let isOver = false
  closed.then(() => {
    isOver = true
  })
  await vi.advanceTimersByTimeAsync(LONG_MS - 1)
  expect(isOver).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await closed
  expect(await heard).not.toContain("200")
})

test("while it is open, an answer closes no connection", async () => {
  const { ask, come, close } = await serve()
  const silent = await come()
  const { response } = await ask()
  response.end("here")
  await once(response, "close")
  const first = await Promise.race([
    silent.heard.then(() => "closed"),
    new Promise((resolve) => setImmediate(resolve, "open")),
  ])
  expect(first).toBe("open")
  await close(LONG_MS)
})
