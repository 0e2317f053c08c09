import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { Socket } from "node:net"

export type Connection = {
  socket: Socket
  /** Since when it has nothing to wait for from us, in ms of a clock that only goes forward. */
  since: number
  /** What was asked on it last and is not answered yet. */
  request: IncomingMessage | undefined
  /** Whether anything was answered on it. */
  isServed: boolean
  /** How many requests are under way on it: more than one where they are sent without waiting for answers. */
  unanswered: number
}

/** What goes on at a server. */
export type Traffic = {
  connections(): Iterable<Connection>
  connectionCount(): number
  /** How many requests are under way on the connection of this one. */
  unansweredBeside(request: IncomingMessage): number
  /** How many requests are under way: not yet sent whole, or their answers not yet taken whole. */
  unanswered(): number
  /** Called whenever the last answer is out. */
  onQuiet(listener: () => void): void
}

/** Follows a server's connections and requests from now on. */
export const followTraffic = (server: Server): Traffic => {
  const connections = new Map<Socket, Connection>()
  const listeners: (() => void)[] = []
  let unanswered = 0

  server.on("connection", (socket: Socket) => {
    connections.set(socket, { socket, since: performance.now(), request: undefined, isServed: false, unanswered: 0 })
    socket.once("close", () => connections.delete(socket))
  })
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const connection = connections.get(request.socket)
    unanswered += 1
    if (connection) {
      connection.request = request
      connection.unanswered += 1
    }
    response.once("close", () => {
      unanswered -= 1
      if (connection) {
        connection.unanswered -= 1
        connection.isServed = true
        connection.since = performance.now()
        if (connection.request === request) connection.request = undefined
      }
      if (unanswered === 0) for (const listener of listeners) listener()
    })
  })

  return {
    connections: () => connections.values(),
    connectionCount: () => connections.size,
    unansweredBeside: ({ socket }) => connections.get(socket)?.unanswered ?? 0,
    unanswered: () => unanswered,
    onQuiet: (listener) => void listeners.push(listener),
  }
}
