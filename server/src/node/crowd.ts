import type { Server } from "node:http"
import type { Connection, Traffic } from "./traffic.ts"

export type CrowdOptions = {
  /** How many connections are held. */
  atMost: number
  /** Told of each connection that had to go. */
  onShed: () => void
}

/** Of all that are held, so many go at a time: to find them, each is looked at. */
const SHARE = 1 / 64

/** What comes in one turn of the event loop may be beyond the bound for that long. */
const LEEWAY = 256

/**
 * Holds a server to so many connections. For one more, those go that have been silent longest, or still send what they began
 * longest ago: a thousand idle ones or slow ones never keep a visitor out. One whose answer is being made is never closed.
 *
 * Node's own `maxConnections` closes the newcomer instead, who may be a visitor. It stands behind this one.
 */
export const holdCrowd = (server: Server, traffic: Traffic, { atMost, onShed }: CrowdOptions): void => {
  server.maxConnections = atMost + LEEWAY
  server.on("drop", onShed)
  server.on("connection", () => {
    if (traffic.connectionCount() <= atMost) return
    const waiting = Array.from(traffic.connections()).filter(isWaitedFor)
    const longest = waiting.sort((one, other) => one.since - other.since).slice(0, Math.ceil(atMost * SHARE))
    for (const { socket } of longest) {
      onShed()
      socket.destroy()
    }
  })
}

/** Whether it is the other side's turn: nothing was asked, or not yet to its end. */
const isWaitedFor = ({ request }: Connection): boolean => request === undefined || !request.complete
