import { type ServerResponse, STATUS_CODES } from "node:http"
import { PROBLEMS } from "@porchlight/shared"
import { REFUSAL_HEADERS, refusalBody } from "../http/bad-request.ts"
import { soon } from "../http/room.ts"

/** A problem document, byte by byte, for a connection on which no request has come to be. It is closed after that. */
export const rawRefusal = (status: number): string => {
  const body = refusalBody(status, STATUS_CODES[status] ?? "")
  const headers = { ...REFUSAL_HEADERS, "Content-Length": Buffer.byteLength(body), Connection: "close" }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n")
}

/** A problem document for a request that is none of HTTP's. What else comes on its connection is not read. */
export const refuseUnread = (response: ServerResponse, status: number): void => {
  const body = refusalBody(status, STATUS_CODES[status] ?? "")
  response.writeHead(status, { ...REFUSAL_HEADERS, "Content-Length": Buffer.byteLength(body), Connection: "close" })
  response.end(body)
}

const { status: BUSY, title } = PROBLEMS.not_stored
const BUSY_BODY = JSON.stringify({ type: "urn:porchlight:problem:not_stored", title, status: BUSY, code: "not_stored" })

/**
 * Turns a request away that nobody has looked at: as the contract's 503, which any page may read, since the widget would else take it
 * for a lost line and send again at once.
 */
export const refuseBusy = (response: ServerResponse): void => {
  response.writeHead(BUSY, {
    ...REFUSAL_HEADERS,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Retry-After",
    "Retry-After": soon(Math.random),
  })
  response.end(BUSY_BODY)
}

const STATUS: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
}

/** The status for what Node's parser says of a connection. */
export const statusOf = (error: NodeJS.ErrnoException): number => STATUS[error.code ?? ""] ?? 400
