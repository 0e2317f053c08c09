import type { Socket } from "node:net"
import type { Context } from "hono"
import type { SandboxEnv } from "../env.ts"

const TRICKLE_MS = 100

/** Ends the connection with a TCP reset: the client learns nothing about its request. */
export const cutConnection = (c: Context<SandboxEnv>): void => {
  socketOf(c).resetAndDestroy()
  c.set("unanswered", true)
}

/**
 * Sends the status line, then one header after the other, so that a time limit on idle sockets never runs out. Resolves when the
 * connection is over: an answer that was given before went out among the headers, where another server had been started in the same
 * process before this file was loaded.
 *
 * @param ms after how long the connection ends; without it, only when the client goes
 */
export const trickleHeaders = async (c: Context<SandboxEnv>, ms = Number.POSITIVE_INFINITY): Promise<void> => {
  const socket = socketOf(c)
  const startedAt = Date.now()
  socket.write("HTTP/1.1 200 OK\r\n")
  const trickle = setInterval(() => {
    if (Date.now() - startedAt < ms) socket.write("X-Patience: 1\r\n")
    else socket.destroy()
  }, TRICKLE_MS)
  c.set("unanswered", true)
  await new Promise((resolve) => socket.once("close", resolve))
  clearInterval(trickle)
}

const socketOf = (c: Context<SandboxEnv>): Socket => {
  const socket = c.env?.incoming?.socket
  if (!socket) throw new Error("This fault needs a real connection: start the sandbox on a port.")
  return socket
}
