import { createServer, type Server, type ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import { getRequestListener, RequestError } from "@hono/node-server"
import type { Hono } from "hono"
import { Problem } from "../http/problem.ts"
import { kindOf, type Log } from "../log.ts"
import { rawRefusal, refusal, statusOf } from "./refusal.ts"

/** How long a client may take. */
export type Patience = {
  /** For the whole of a request, in ms: what takes longer is a slow-loris and not a slow phone with its 32 KB. */
  request: number
  /** For its headers, in ms. A connection that says nothing at all is given as long. */
  headers: number
  /** How often both are looked after, in ms. */
  check: number
}

const PATIENCE: Patience = { request: 20_000, headers: 10_000, check: 1000 }

/**
 * How long a connection is kept on which nothing is asked, in ms: longer than a proxy keeps it (Caddy: two minutes). Else the proxy
 * sends into a connection that we are just closing, and its visitor gets a 502.
 */
const KEEP_ALIVE_MS = 125_000

export type HttpServerParts = { fetch: Hono["fetch"]; log: Log; patience?: Patience }

/**
 * A server whose every refusal is a problem document, also of what is no HTTP or never ends, and which tells of none of it
 * more than its kind.
 */
export const createHttpServer = ({ fetch, log, patience = PATIENCE }: HttpServerParts): Server => {
  const listener = getRequestListener(fetch, {
    errorHandler: (error) => {
      if (error instanceof RequestError) return refusal(400)
      log("request_failed", { error: kindOf(error) })
      return new Problem("internal").toResponse()
    },
  })
  const server = createServer(
    {
      requestTimeout: patience.request,
      headersTimeout: patience.headers,
      connectionsCheckingInterval: patience.check,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    listener,
  )
  const answers = new WeakMap<Duplex, ServerResponse>()
  server.on("request", ({ socket }, response) => answers.set(socket, response))
  server.on("clientError", (error, socket) => {
    // Into an answer that has begun, another can't be written.
    const answer = answers.get(socket)
    const isFree = !answer || answer.writableFinished || !answer.headersSent
    if (socket.writable && isFree) socket.write(rawRefusal(statusOf(error)))
    socket.destroy()
  })
  return server
}
