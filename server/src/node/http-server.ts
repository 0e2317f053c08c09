import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import { getRequestListener, RequestError } from "@hono/node-server"
import type { Hono } from "hono"
import { badRequest } from "../http/bad-request.ts"
import { Problem } from "../http/problem.ts"
import { kindOf, type Log } from "../log.ts"
import { type Close, closerOf } from "./closer.ts"
import { holdCrowd } from "./crowd.ts"
import { type Address, type Listening, listen } from "./listen.ts"
import { hasClearHost } from "./one-host.ts"
import { openFilesFor } from "./open-files.ts"
import { rawRefusal, refuseBusy, refuseUnread, statusOf } from "./refusal.ts"
import { followTraffic } from "./traffic.ts"

/** How long a client may take. */
export type Patience = {
  /** For the whole of a request, in ms: what takes longer is a slow-loris and not a slow phone with its 32 KB. */
  request: number
  /** For its headers, in ms. A connection that says nothing at all is given as long. */
  headers: number
  /** How often both are looked after, in ms. */
  check: number
  /** To take any of an answer, in ms, and the longest that we may take to begin one: an operator may ask for much. */
  silence: number
}

const PATIENCE: Patience = { request: 20_000, headers: 10_000, check: 1000, silence: 120_000 }

/** How much is taken on at a time. */
export type Capacity = {
  connections: number
  /** How many of them there may be for a moment: a burst passes by itself. */
  connectionsAtOnce: number
  /** What was asked over them and has no whole answer yet. On one connection any number of requests may come at once. */
  requests: number
}

/**
 * Fewer than the event loop looks at in one go, which is 1,024 files: where more of them have something to read, it looks again before
 * anything else has its turn, 48 times over, and a flood over 3,500 connections made one turn last ten seconds. More than there are
 * visitors at a time: those that only keep a connection open lose nothing when it goes.
 */
const CONNECTIONS = 900
const CONNECTIONS_AT_ONCE = 4096

/** Half a second's work. Slow ones alone, each with one body on its way, leave most of the room to the others. */
const REQUESTS = 3000

/**
 * How long a connection is kept on which nothing is asked, in ms: longer than a proxy keeps it (Caddy: two minutes). Else the proxy
 * sends into a connection that we are just closing, and its visitor gets a 502.
 */
const KEEP_ALIVE_MS = 125_000

/**
 * So many requests may be under way on one connection. Browsers and proxies send the next one after an answer (RFC 9112, 9.3.2, allows
 * more); a script puts thousands into one packet, which would all be taken on before anybody else has a turn.
 */
const REQUESTS_BESIDE = 16

export type HttpServerParts = {
  fetch: Hono["fetch"]
  log: Log
  patience?: Patience
  capacity?: Capacity
  /** Whether one more booking may be taken on. Where not, it is refused here: to hand it on takes several times as long. */
  mayTake?: () => boolean
  /** Told of each request and each connection that was turned away for want of room. */
  onShed?: (kind: "bookings" | "requests" | "connections") => void
}

type HttpServer = {
  server: Server
  /** Binds it, and tells its address; see {@link listen}. */
  listen(address: Address): Promise<string>
  close: Close
}

/**
 * A server whose every refusal is a problem document, also of what is no HTTP or never ends, and which tells of none of it
 * more than its kind. It never holds more than it has the capacity for.
 */
export const createHttpServer = (parts: HttpServerParts): HttpServer => {
  const { fetch, log, patience = PATIENCE, capacity = capacityOfThisProcess() } = parts
  const { mayTake = () => true, onShed = () => {} } = parts
  const listener = getRequestListener(fetch, {
    // For whoever names no host, as HTTP/1.0 need not: HAProxy's health checks do so.
    hostname: "localhost",
    errorHandler: (error) => {
      if (error instanceof RequestError) return badRequest()
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
      // Node would answer with nothing but a status, and takes two hosts for one: see below.
      requireHostHeader: false,
    },
    (request, response) => {
      if (traffic.unansweredBeside(request) >= REQUESTS_BESIDE) {
        onShed("requests")
        request.socket.destroy()
        return
      }
      if (!hasClearHost(request)) return refuseUnread(response, 400)
      const isFull = traffic.unanswered() >= capacity.requests && !isAlwaysAnswered(request)
      const isTooMuch = isBooking(request) && !mayTake()
      if (!isFull && !isTooMuch) return listener(request, response)
      onShed(isFull ? "requests" : "bookings")
      refuseBusy(response)
    },
  )
  server.timeout = patience.silence
  const traffic = followTraffic(server)
  holdCrowd(server, traffic, {
    atMost: capacity.connections,
    atOnce: capacity.connectionsAtOnce,
    onShed: () => onShed("connections"),
  })
  const answers = new WeakMap<Duplex, ServerResponse>()
  server.on("request", ({ socket }, response) => answers.set(socket, response))
  server.on("checkExpectation", (_, response) => refuseUnread(response, 417))
  server.on("clientError", (error, socket) => {
    // Into an answer that has begun, another can't be written.
    const answer = answers.get(socket)
    const isFree = !answer || answer.writableFinished || !answer.headersSent
    if (socket.writable && isFree) socket.write(rawRefusal(statusOf(error)))
    socket.destroy()
  })
  let doors: Listening["doors"] = []
  return {
    server,
    listen: async (address) => {
      const listening = await listen(server, address)
      doors = listening.doors
      return listening.url
    },
    close: closerOf(server, traffic, () => doors),
  }
}

const capacityOfThisProcess = (): Capacity => {
  const connectionsAtOnce = openFilesFor(CONNECTIONS_AT_ONCE)
  return { connections: Math.min(CONNECTIONS, connectionsAtOnce), connectionsAtOnce, requests: REQUESTS }
}

/** Of those that the widget sends: it has what was typed, and tells its visitor when to come back. */
const isBooking = ({ method, url = "" }: IncomingMessage): boolean => method === "POST" && BOOKINGS.test(url)
const BOOKINGS = /^\/(?:v1\/sites|book)\/[^/]+\/bookings/

/** Whoever watches over the server, and what costs nothing: a browser whose preflight fails can't be told to come again. */
const isAlwaysAnswered = ({ method, url = "" }: IncomingMessage): boolean =>
  method === "OPTIONS" || /^\/(?:healthz|readyz|metrics|v1\/admin)(?![^/?])/.test(url)
