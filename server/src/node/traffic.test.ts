import { EventEmitter } from "node:events"
import { createServer } from "node:http"
import { Socket } from "node:net"
import { expect, onTestFinished, test, vi } from "vitest"
import { followTraffic } from "./traffic.ts"

/** Traffic as a server tells of it, on a clock of the test's own. */
const trafficForTest = () => {
  let now = 1000
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now)
  onTestFinished(() => clock.mockRestore())
  const server = createServer()
  const traffic = followTraffic(server)
  return {
    traffic,
    pass: (ms: number) => {
      now += ms
    },
    come: () => {
      const socket = new Socket()
      server.emit("connection", socket)
      return socket
    },
    ask: (socket: Socket) => {
      const request = { socket }
      const response = new EventEmitter()
      server.emit("request", request, response)
      return { request, answer: () => response.emit("close") }
    },
  }
}

test("a connection is held from when it comes until it goes", () => {
  const { traffic, come } = trafficForTest()
  const [first, second] = [come(), come()]
  expect([traffic.connectionCount(), [...traffic.connections()].map(({ socket }) => socket)]).toEqual([
    2,
    [first, second],
  ])
  first.emit("close")
  expect([...traffic.connections()].map(({ socket }) => socket)).toEqual([second])
})

test("it waits for nothing from when it came, or had its last answer; until then it is known what it asked last", () => {
  const { traffic, come, ask, pass } = trafficForTest()
  const socket = come()
  const [connection] = traffic.connections()
  expect(connection).toMatchObject({ since: 1000, isServed: false, unanswered: 0, request: undefined })
  pass(50)
  const first = ask(socket)
  const second = ask(socket)
  expect(connection?.request).toBe(second.request)
  expect([connection?.unanswered, traffic.unanswered()]).toEqual([2, 2])
  pass(50)
  first.answer()
  expect(connection?.request, "the second is still under way").toBe(second.request)
  expect(connection).toMatchObject({ since: 1100, isServed: true, unanswered: 1 })
  pass(50)
  second.answer()
  expect(connection).toMatchObject({ since: 1150, isServed: true, unanswered: 0, request: undefined })
  expect(traffic.unanswered()).toBe(0)
})

test("what is under way beside a request is counted for its connection alone", () => {
  const { traffic, come, ask } = trafficForTest()
  const [busy, quiet] = [come(), come()]
  const { request } = ask(busy)
  ask(busy)
  const other = ask(quiet)
  const counts = () => [request, other.request].map((one) => traffic.unansweredBeside(Object(one)))
  expect([counts(), traffic.unanswered()]).toEqual([[2, 1], 3])
  other.answer()
  expect([counts(), traffic.unanswered()]).toEqual([[2, 0], 2])
})

test("it is quiet once the last answer is out, and not before", () => {
  const { traffic, come, ask } = trafficForTest()
  const quiet = vi.fn()
  traffic.onQuiet(quiet)
  const [one, other] = [ask(come()), ask(come())]
  one.answer()
  expect(quiet).not.toHaveBeenCalled()
  other.answer()
  expect(quiet).toHaveBeenCalledOnce()
})
