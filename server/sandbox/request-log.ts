import type { Context, MiddlewareHandler } from "hono"
import type { SandboxEnv } from "./env.ts"

/** The latest requests that are kept; older ones are forgotten. */
const KEPT = 2000

const TOLD_HEADERS = ["accept", "authorization", "content-type", "st-app-key", "user-agent"]

/** One API request as it came. `status` is null while it runs, and stays null where the connection was cut. */
export type LoggedRequest = {
  /** When it came: RFC 3339, UTC. */
  at: string
  method: string
  path: string
  query: Record<string, string>
  /** Secrets in them are masked. */
  headers: Record<string, string>
  body: string
  status: number | null
  /** How long it took, in milliseconds. */
  ms: number | null
}

/** Remembers what was asked of the API, for tests that look at what a client really sent. */
export const createRequestLog = (now: () => number) => {
  let entries: LoggedRequest[] = []

  const record: MiddlewareHandler<SandboxEnv> = async (c, next) => {
    const startedAt = now()
    const entry: LoggedRequest = {
      at: new Date(startedAt).toISOString(),
      method: c.req.method,
      path: c.req.path,
      query: c.req.query(),
      headers: toldHeaders(c),
      body: mask(new TextDecoder().decode(await c.req.arrayBuffer())),
      status: null,
      ms: null,
    }
    entries.push(entry)
    if (entries.length > KEPT) entries.shift()
    await next()
    if (!c.var.unanswered) entry.status = c.res.status
    entry.ms = now() - startedAt
  }

  return {
    record,
    entries: (): readonly LoggedRequest[] => entries,
    clear: () => {
      entries = []
    },
  }
}

export type RequestLog = ReturnType<typeof createRequestLog>

const toldHeaders = (c: Context): Record<string, string> =>
  Object.fromEntries(
    TOLD_HEADERS.flatMap((name) => {
      const value = c.req.header(name)
      if (value === undefined) return []
      if (name === "authorization") return [[name, value.replace(/\S+$/, "***")]]
      return [[name, name === "st-app-key" ? "***" : value]]
    }),
  )

const mask = (body: string) => body.replace(/(client_secret=)[^&]*/g, "$1***")
