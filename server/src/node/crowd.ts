import type { Server, Socket } from "node:net"
import type { Connection, Traffic } from "./traffic.ts"

type CrowdOptions = {
  /** How many connections are held. */
  atMost: number
  /** How many there may be for a moment, while nobody has been silent for long. */
  atOnce: number
  /** Told of each connection that had to go. */
  onShed: () => void
}

/** Of all that are held, so many go at a time: to find them, each is looked at. */
const SHARE = 1 / 64

/**
 * Holds a server to so many connections. For one more, those go that have been silent longest, or still send what they began
 * longest ago: a thousand idle ones or slow ones never keep a visitor out. One whose answer is being made is never closed, nor one
 * that was silent for a moment only, as long as there are not too many of those.
 *
 * Node's own `maxConnections` would close the newcomer instead, who may be a visitor. That is left for when all others are busy.
 */
export const holdCrowd = (server: Server, traffic: Traffic, { atMost, atOnce, onShed }: CrowdOptions): void => {
  server.on("connection", (newcomer: Socket) => {
    if (traffic.connectionCount() <= atMost) return
    const isTooMuch = traffic.connectionCount() > atOnce
    const now = performance.now()
    const longest = Array.from(traffic.connections())
      .filter((connection) => isWaitedFor(connection) && (isTooMuch || connection.since + MOMENT_MS < now))
      .sort((one, other) => turnOf(one) - turnOf(other))
      .slice(0, Math.ceil(atMost * SHARE))
    for (const { socket } of longest) {
      onShed()
      socket.destroy()
    }
    if (longest.length > 0 || !isTooMuch) return
    onShed()
    newcomer.destroy()
  })
}

/** Under load a request waits unread for so long: whoever came or had an answer since then may have asked already. */
const MOMENT_MS = 2000

/** When it would be its turn to go. Whoever has had an answer can come again, and goes before a newcomer. */
const turnOf = ({ since, isServed }: Connection): number => since + (isServed ? 0 : MOMENT_MS)

/** Whether it is the other side's turn: nothing was asked, or not yet to its end. */
const isWaitedFor = ({ request }: Connection): boolean => request === undefined || !request.complete
