import { once } from "node:events"
import { createServer } from "node:http"
import { connect, type Server } from "node:net"
import { setImmediate as nextTurn } from "node:timers/promises"
import { expect, onTestFinished, test } from "vitest"
import { addressFault, listen, urlOf } from "./listen.ts"

const LOOPBACK = { host: "127.0.0.1", port: 0 }

const listenForTest = async (address = LOOPBACK) => {
  const server = createServer((_, response) => response.end("here"))
  const { url, doors } = await listen(server, address)
  const close = () => {
    for (const door of [server, ...doors]) door.close()
    server.closeAllConnections()
  }
  onTestFinished(close)
  return { server, url, doors, close }
}

test("every door leads to the same server", async () => {
  const { url } = await listenForTest()
  const answers = await Promise.all(Array.from({ length: 50 }, async () => (await fetch(url)).text()))
  expect(new Set(answers)).toEqual(new Set(["here"]))
})

// Elsewhere there is one door: macOS and Windows share no port among listeners.
test.runIf(process.platform === "linux")("several people are let in at each turn of the event loop", async () => {
  const { server, url } = await listenForTest()
  let here = 0
  server.on("connection", () => here++)
  const people = Array.from({ length: 64 }, () => connect(Number(new URL(url).port), "127.0.0.1"))
  onTestFinished(() => {
    for (const socket of people) socket.destroy()
  })
  let [most, before] = [0, 0]
  while (here < people.length) {
    await nextTurn()
    most = Math.max(most, here - before)
    before = here
  }
  expect(most).toBeGreaterThan(1)
})

test("a port that another server has is not shared with it", async () => {
  const { url } = await listenForTest()
  await expect(listenForTest({ ...LOOPBACK, port: Number(new URL(url).port) })).rejects.toThrow(/is taken by another/)
  expect(await (await fetch(url)).text()).toBe("here")
})

test.each(["203.0.113.9", "fe80::1", "no such host"])(
  "%s is no address to listen at, which is told before a start as well",
  async (host) => {
    const fault = `HOST ${host} is no address of this machine.`
    await expect(listenForTest({ host, port: 0 })).rejects.toThrow(fault)
    expect(await addressFault({ host, port: 0 })).toBe(fault)
  },
)

test("an address at which a server runs is no fault, and neither is one that is free: nothing is left there", async () => {
  const { url, close } = await listenForTest()
  const address = { ...LOOPBACK, port: Number(new URL(url).port) }
  expect(await addressFault(address)).toBeUndefined()
  close()
  expect(await addressFault(address)).toBeUndefined()
  await listenForTest(address)
})

test("once all doors are closed the port is free", async () => {
  const { server, url, doors, close } = await listenForTest()
  const closed = Promise.all([server, ...doors].map((door: Server) => once(door, "close")))
  close()
  await closed
  const again = await listenForTest({ ...LOOPBACK, port: Number(new URL(url).port) })
  expect(again.url).toBe(url)
})

test.each([
  ["localhost", "http://localhost:8787"],
  ["::1", "http://[::1]:8787"],
])("the address of %s is one that a browser takes", (host, url) => {
  expect(urlOf({ host, port: 8787 })).toBe(url)
})
