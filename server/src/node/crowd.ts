import type { Server, Socket } from "node:net"
import type { Connection, Traffic } from "./traffic.ts"

export type CrowdOptions = {
  /** How many connections are held. */
  atMost: number
  /** Told of each connection that had to go. */
  onShed: () => void
}

/** Of all that are held, so many go at a time: to find them, each is looked at. */
const SHARE = 1 / 64

/** So many may be there beyond the bound while none of them can go. */
const LEEWAY = 256

/**
 * Holds a server to so many connections. For one more, those go that have been silent longest, or still send what they began
 * longest ago: a thousand idle ones or slow ones never keep a visitor out. One whose answer is being made is never closed.
 *
 * Node's own `maxConnections` would close the newcomer instead, who may be a visitor. That is left for when all others are busy.
 */
export const holdCrowd = (server: Server, traffic: Traffic, { atMost, onShed }: CrowdOptions): void => {
  server.on("connection", (newcomer: Socket) => {
    if (traffic.connectionCount() <= atMost) return
    const waiting = Array.from(traffic.connections()).filter(isWaitedFor)
    const longest = waiting.sort((one, other) => turnOf(one) - turnOf(other)).slice(0, Math.ceil(atMost * SHARE))
    for (const { socket } of longest) {
      onShed()
      socket.destroy()
    }
    if (longest.length > 0 || traffic.connectionCount() <= atMost + LEEWAY) return
    onShed()
    newcomer.destroy()
  })
}

/** Under load a newcomer's request waits unread for a moment. Whoever has had an answer can come again. */
const NEWCOMER_MS = 2000

/** When it would be its turn to go. */
const turnOf = ({ since, isServed }: Connection): number => since + (isServed ? 0 : NEWCOMER_MS)

/** Whether it is the other side's turn: nothing was asked, or not yet to its end. */
const isWaitedFor = ({ request }: Connection): boolean => request === undefined || !request.complete
