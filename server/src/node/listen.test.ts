import { once } from "node:events"
import { createServer } from "node:http"
import { connect, type ListenOptions, Server } from "node:net"
import { setImmediate as nextTurn } from "node:timers/promises"
import { describe, expect, onTestFinished, test, vi } from "vitest"
import { addressFault, listen, mustBeFree, urlOf } from "./listen.ts"
import { SettingsError } from "./settings.ts"

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

/** A system on which to listen so fails with this code. */
const systemThat = (code: string, fails: (options: ListenOptions, time: number) => boolean) => {
  const asked: ListenOptions[] = []
  const really = Server.prototype.listen
  const spy = vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server, ...words: unknown[]) {
    const [options] = words
    if (typeof options === "object" && options !== null && fails(options, asked.push(options))) {
      process.nextTick(() => this.emit("error", Object.assign(new Error(code), { code })))
      return this
    }
    return Reflect.apply(really, this, words)
  })
  onTestFinished(() => spy.mockRestore())
  return asked
}

describe("a system that shares no port", () => {
  test.each(["ENOTSUP", "EINVAL", "ENOPROTOOPT"])("gives it one door, at which all may wait: %s", async (code) => {
    const asked = systemThat(code, ({ reusePort }) => reusePort === true)
    const { url, doors, server } = await listenForTest()
    expect(doors).toEqual([])
    expect(asked.at(-1)).toMatchObject({ backlog: 511 * 64 })
    expect(server.listenerCount("error")).toBe(0)
    expect(await (await fetch(url)).text()).toBe("here")
  })
})

test.runIf(process.platform === "linux")("elsewhere there are 64, at each of which 511 may wait", async () => {
  const asked = systemThat("none", () => false)
  const { server, doors } = await listenForTest()
  expect(doors).toHaveLength(63)
  expect(asked.filter(({ reusePort, backlog }) => reusePort && backlog === 511)).toHaveLength(64)
  expect([server, ...doors].map((door) => door.listenerCount("error"))).toEqual(Array(64).fill(0))
})

test("a name that nobody looks up at the moment is told in words, by whatever looks for it", async () => {
  systemThat("EAI_AGAIN", () => true)
  const address = { host: "book.internal", port: 8787 }
  const words =
    "HOST book.internal is a name that cannot be looked up now. Set an address of this machine, such as 127.0.0.1."
  await expect(listenForTest(address)).rejects.toThrow(words)
  expect(await addressFault(address)).toBe(words)
})

test.each([
  ["EACCES", 443, "Port 443 needs more rights. Choose one above 1023 with PORT."],
  ["EADDRINUSE", 8787, "Port 8787 is taken by another program. Stop that, or choose another port with PORT."],
])("%s is told in words, by whatever looks for it", async (code, port, words) => {
  systemThat(code, () => true)
  const address = { ...LOOPBACK, port }
  await expect(listenForTest(address)).rejects.toThrow(words)
  await expect(mustBeFree(address)).rejects.toEqual(new SettingsError(words))
})

test("what nobody has words for is thrown as it is, and is no fault of an address", async () => {
  systemThat("EMFILE", () => true)
  await expect(listenForTest()).rejects.toThrow("EMFILE")
  await expect(addressFault(LOOPBACK)).rejects.toThrow("EMFILE")
})

test("one that got its port and not all of its doors does not go on listening", async () => {
  const probed = 1
  systemThat("EMFILE", (_, time) => time > probed + 2)
  const server = createServer()
  await expect(listen(server, LOOPBACK)).rejects.toThrow("EMFILE")
  expect(server.listening).toBe(false)
})

test("a system that refuses for another reason is not taken for one that shares no port", async () => {
  const asked = systemThat("EMFILE", ({ reusePort }) => reusePort === true)
  await expect(listenForTest()).rejects.toThrow("EMFILE")
  expect(asked).toHaveLength(2)
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
