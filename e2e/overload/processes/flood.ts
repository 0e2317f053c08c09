/**
 * Sends right bookings at a fixed rate, whatever comes back, over as many connections as it takes and there may be. Prints what came
 * of them.
 */
import { randomUUID } from "node:crypto"
import { connect, type Socket } from "node:net"
import { booking } from "../../harness/post.ts"
import { optionsOfThisProcess } from "../../load/process.ts"
import { addressLines } from "../address.ts"

export type FloodOptions = {
  url: string
  site: string
  origin: string
  perSecond: number
  seconds: number
  connections: number
}

export type Flooded = {
  /** How many were to be sent. */
  offered: number
  /** Those for which there was a connection: of the others, every one was waiting for its answer. */
  sent: number
  statuses: Record<string, number>
  references: string[]
}

const options = optionsOfThisProcess<FloodOptions>()
const { hostname, port, host } = new URL(options.url)

const TICK_MS = 5

const flooded: Flooded = { offered: 0, sent: 0, statuses: {}, references: [] }
const free: Socket[] = []
let open = 0

const BODY = JSON.stringify({ ...booking, email: "one.of.many@example.com" })
const HEAD = [
  `POST /v1/sites/${options.site}/bookings HTTP/1.1`,
  `Host: ${host}`,
  `Origin: ${options.origin}`,
  "Content-Type: application/json",
  `Content-Length: ${Buffer.byteLength(BODY)}`,
].join("\r\n")

const nextRequest = () => `${HEAD}\r\nIdempotency-Key: ${randomUUID()}\r\n${addressLines(flooded.sent)}\r\n\r\n${BODY}`

/** One answer at a time comes on each connection. */
const hear = (socket: Socket) => {
  let text = ""
  return (chunk: Buffer) => {
    text += chunk.toString("latin1")
    const end = text.indexOf("\r\n\r\n")
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1])
    if (end === -1 || text.length < end + 4 + length) return
    const status = text.slice(9, 12)
    flooded.statuses[status] = (flooded.statuses[status] ?? 0) + 1
    const reference = /"reference":"([^"]+)"/.exec(text)?.[1]
    if (reference && status === "202") flooded.references.push(reference)
    text = ""
    free.push(socket)
  }
}

const openOne = (): Socket => {
  const socket = connect(Number(port), hostname).setNoDelay(true)
  open += 1
  socket.on("error", () => {})
  socket.on("data", hear(socket))
  socket.once("close", () => {
    open -= 1
  })
  return socket
}

const freeOne = (): Socket | undefined => {
  for (;;) {
    const socket = free.pop()
    if (!socket) return open < options.connections ? openOne() : undefined
    if (socket.writable) return socket
  }
}

const startedAt = performance.now()
const timer = setInterval(() => {
  const elapsed = (performance.now() - startedAt) / 1000
  const due = Math.round(options.perSecond * Math.min(elapsed, options.seconds)) - flooded.offered
  for (let n = 0; n < due; n++) {
    flooded.offered += 1
    const socket = freeOne()
    if (!socket) continue
    socket.write(nextRequest())
    flooded.sent += 1
  }
  if (elapsed < options.seconds) return
  clearInterval(timer)
  // What is still on its way has a few seconds.
  setTimeout(() => {
    process.stdout.write(JSON.stringify(flooded), () => process.exit())
  }, 5000)
}, TICK_MS)
