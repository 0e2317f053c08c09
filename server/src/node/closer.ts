import type { Server } from "node:http"
import type { Server as NetServer } from "node:net"
import type { Traffic } from "./traffic.ts"

/** Closes a server: takes no new connection, and resolves when all are gone. */
export type Close = (graceMs: number) => Promise<void>

/**
 * Closes a server and its further doors as soon as the last answer is out.
 *
 * `server.close()` alone waits for every connection, and browsers keep some open on which they never send a request.
 */
export const closerOf = (server: Server, traffic: Traffic, doors: () => readonly NetServer[]): Close => {
  let closing = false
  const endIfDone = () => {
    if (closing && traffic.unanswered() === 0) server.closeAllConnections()
  }
  traffic.onQuiet(endIfDone)
  return async (graceMs) => {
    closing = true
    const all = [server, ...doors()].map((door) => new Promise<void>((resolve) => door.close(() => resolve())))
    const timer = setTimeout(() => server.closeAllConnections(), graceMs)
    endIfDone()
    await Promise.all(all)
    clearTimeout(timer)
  }
}
