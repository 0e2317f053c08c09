import { IncomingMessage } from "node:http"
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

const requestThatIs = (complete: boolean): IncomingMessage =>
  Object.assign(new IncomingMessage(new Socket()), { complete })

/** What becomes of these once they are more than the server holds: whether each has gone. */
const crowd = (connections: readonly Connection[], atOnce = connections.length - 1) =>
  crowdOf(connections, { atMost: connections.length - 1, atOnce })

const crowdOf = (
  connections: readonly Connection[],
  limits: { atMost: number; atOnce: number },
  onShed: () => void = () => {},
) => {
  const server = createServer()
  const traffic: Traffic = {
    connections: () => connections,
    connectionCount: () => connections.length,
    unanswered: () => 0,
    unansweredBeside: () => 0,
    onQuiet: () => {},
  }
  holdCrowd(server, traffic, { ...limits, onShed })
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

test("as many as it holds are held, and of those that ask nothing only who was silent for long goes for one more", () => {
  const silent = (since: number) => connection(since, true)
  const now = performance.now()
  expect(crowdOf([silent(1), silent(2)], { atMost: 2, atOnce: 2 })).toEqual([false, false])
  expect(crowdOf([silent(now), silent(now)], { atMost: 1, atOnce: 2 })).toEqual([false, false])
  expect(crowdOf([silent(now), silent(now)], { atMost: 1, atOnce: 1 })).toEqual([true, false])
})

test("whoever waits for an answer is never closed; who has not asked to the end may be", () => {
  const asking = (complete: boolean): Connection => ({ ...connection(1, true), request: requestThatIs(complete) })
  const limits = { atMost: 1, atOnce: 1 }
  expect(crowdOf([asking(true), connection(performance.now(), true)], limits)).toEqual([false, true])
  expect(crowdOf([asking(false), connection(performance.now(), true)], limits)).toEqual([true, false])
})

test("where all others wait for an answer, the newcomer goes, and that is told", () => {
  const asking = { ...connection(1, true), request: requestThatIs(true) }
  const newcomer = { ...connection(performance.now(), false), request: requestThatIs(true) }
  const told: string[] = []
  expect(crowdOf([asking, newcomer], { atMost: 1, atOnce: 1 }, () => told.push("shed"))).toEqual([false, true])
  expect(told).toEqual(["shed"])
})
