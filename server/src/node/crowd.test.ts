import { createServer, Socket } from "node:net"
import { expect, test } from "vitest"
import { holdCrowd } from "./crowd.ts"
import type { Connection, Traffic } from "./traffic.ts"

const connection = (since: number, isServed: boolean): Connection => ({
  socket: new Socket(),
  since,
  isServed,
  request: undefined,
  unanswered: 0,
})

/** What becomes of these once they are more than the server holds: whether each has gone. */
const crowd = (connections: readonly Connection[], atOnce = connections.length - 1) => {
  const server = createServer()
  const traffic: Traffic = {
    connections: () => connections,
    connectionCount: () => connections.length,
    unanswered: () => 0,
    unansweredBeside: () => 0,
    onQuiet: () => {},
  }
  holdCrowd(server, traffic, { atMost: connections.length - 1, atOnce, onShed: () => {} })
  server.emit("connection", connections.at(-1)?.socket)
  return connections.map(({ socket }) => socket.destroyed)
}

test("whoever was silent longest goes first", () => {
  expect(crowd([connection(30, true), connection(10, true), connection(20, true)])).toEqual([false, true, false])
})

test("whoever had an answer goes before somebody who has only just come, whose request may be on its way", () => {
  expect(crowd([connection(1000, false), connection(2500, true)])).toEqual([false, true])
})

test("whoever came long ago and never asked for anything goes first of all", () => {
  expect(crowd([connection(1000, false), connection(9000, true)])).toEqual([true, false])
})

test("in a burst nobody goes who came or had an answer a moment ago", () => {
  const now = performance.now()
  const burst = [connection(now - 10, true), connection(now - 500, false), connection(now, false)]
  expect(crowd(burst, 100)).toEqual([false, false, false])
  expect(crowd([...burst, connection(now - 5000, false)], 100)).toEqual([false, false, false, true])
})
