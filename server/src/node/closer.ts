import type { Server, ServerResponse } from "node:http"

/** Closes a server: takes no new connection, and resolves when all are gone. */
export type Close = (graceMs: number) => Promise<void>

/**
 * Follows a server's requests from now on, so that it can be closed as soon as the last answer is out.
 *
 * `server.close()` alone waits for every connection, and browsers hold some open on which they never asked for anything.
 */
export const closerOf = (server: Server): Close => {
  const answering = new Set<ServerResponse>()
  let closing = false
  const endIfDone = () => {
    if (closing && answering.size === 0) server.closeAllConnections()
  }
  server.on("request", (_request, response: ServerResponse) => {
    answering.add(response)
    response.once("close", () => {
      answering.delete(response)
      endIfDone()
    })
  })
  return async (graceMs) => {
    closing = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    const timer = setTimeout(() => server.closeAllConnections(), graceMs)
    endIfDone()
    await closed
    clearTimeout(timer)
  }
}
