import { parseAnswer } from "./answer-json.ts"

/** What one HTTP exchange came to, before anybody judges it. */
export type Reply =
  | { kind: "answered"; status: number; headers: Headers; body: unknown }
  /** The request surely never reached the other side. */
  | { kind: "not_connected" }
  /** It was sent, or may have been, and no whole answer came back. */
  | { kind: "lost"; cause: "timeout" | "reset" | "unreadable"; status?: number }

/** A signal that aborts a call which takes too long. Disposed of once the call is over, where it then still has a timer. */
export type Limit = AbortSignal & Partial<Disposable>

/** Starts a time limit. */
export type TimeLimit = () => Limit

/**
 * A limit of so many ms. Unlike that of `AbortSignal.timeout` its timer ends with the call: a Durable Object in which one runs stays
 * in memory, at its owner's cost.
 */
export const limitOf = (ms: number): Limit => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), ms)
  return Object.assign(controller.signal, { [Symbol.dispose]: () => clearTimeout(timer) })
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** More than any answer of these routes; an endless body ends here. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024

/** Causes under which no byte of the request has left: the connection itself, or its encryption, was not made. */
const NOT_CONNECTED = new Set([
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
])

/** The steps before a connection. The system's error codes alone do not tell: a route can also be lost after sending. */
const CONNECTING = new Set<unknown>(["connect", "getaddrinfo"])

/**
 * Sends one request and reads its whole answer, unless `limit` ends it before. Never throws, never follows a redirect:
 * a host that redirects is not the API, and would be handed the credentials.
 */
export const exchange = async (fetch: Fetch, url: string, init: RequestInit, limit: Limit): Promise<Reply> => {
  let status: number | undefined
  try {
    const response = await fetch(url, { ...init, redirect: "manual", signal: limit })
    status = response.status
    const text = await readText(response)
    if (text === undefined) return { kind: "lost", cause: "unreadable", status }
    return { kind: "answered", status, headers: response.headers, body: parseAnswer(text) }
  } catch (error) {
    if (limit.aborted) return { kind: "lost", cause: "timeout", status }
    return failedToConnect(error) ? { kind: "not_connected" } : { kind: "lost", cause: "reset", status }
  } finally {
    limit[Symbol.dispose]?.()
  }
}

const failedToConnect = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(failedToConnect)
  if ("syscall" in error && CONNECTING.has(error.syscall)) return true
  if ("code" in error && typeof error.code === "string" && NOT_CONNECTED.has(error.code)) return true
  return failedToConnect(error.cause)
}

/** The whole body as text; undefined where it is longer than any honest answer. */
export const readText = async (response: Response): Promise<string | undefined> => {
  if (!response.body) return ""
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ""
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > MAX_ANSWER_BYTES) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}
