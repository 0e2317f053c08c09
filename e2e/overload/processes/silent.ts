/**
 * Holds connections to a server and sends next to nothing on them, until it is killed. If the server closes one, it opens another.
 */
import { connect, type Socket } from "node:net"
import { optionsOfThisProcess } from "../../load/process.ts"
import { addressLines } from "../address.ts"

export type Manner = "idle" | "headers" | "bodies"

export type SilentOptions = { url: string; site: string; origin: string; connections: number; manner: Manner }

const { url, site, origin, connections, manner } = optionsOfThisProcess<SilentOptions>()
const { hostname, port, host } = new URL(url)

/** As slow as possible without looking dead. */
const DRIP_MS = 1000

/** How many are opened at a time: more would be a flood. */
const AT_ONCE = 200

const line = `POST /v1/sites/${site}/bookings HTTP/1.1\r\nHost: ${host}\r\n`
const bookingOf = (n: number) =>
  [
    `Origin: ${origin}`,
    "Content-Type: application/json",
    `Idempotency-Key: slow-booking-number-${n}`,
    // Else the limit for one address would end them before they are slow.
    addressLines(n),
    "Content-Length: 32000",
    "",
    "{",
  ].join("\r\n")

const BEGINNING: Record<Manner, (n: number) => string> = {
  idle: () => "",
  headers: () => line,
  bodies: (n) => line + bookingOf(n),
}
const DRIP: Record<Manner, string> = { idle: "", headers: "x: y\r\n", bodies: " " }

const open = new Set<Socket>()
let opened = 0

const openOne = () => {
  const socket = connect(Number(port), hostname)
  opened += 1
  socket.on("error", () => {})
  socket.once("connect", () => {
    open.add(socket)
    const beginning = BEGINNING[manner](opened)
    if (beginning) socket.write(beginning)
  })
  socket.once("close", () => {
    open.delete(socket)
    missing += 1
  })
  socket.resume()
}

let missing = connections
setInterval(() => {
  const now = Math.min(missing, AT_ONCE)
  missing -= now
  for (let n = 0; n < now; n++) openOne()
}, 50)

setInterval(() => {
  if (DRIP[manner]) for (const socket of open) if (socket.writable) socket.write(DRIP[manner])
  console.log(JSON.stringify({ event: "holding", open: open.size, opened, url }))
}, DRIP_MS)
