import { readFileSync } from "node:fs"
import { type Context, Hono } from "hono"
import { secureHeaders } from "hono/secure-headers"
import { streamSSE } from "hono/streaming"
import type { Parts, SandboxEnv } from "../env.ts"
import { loopbackOnly } from "../loopback.ts"
import { newestCalls } from "./call.ts"
import { MARK_FILE } from "./mark.ts"
import { callsScreen } from "./screen.ts"

/** Keeps the stream of events open through whatever closes idle connections. */
const HEARTBEAT_MS = 15_000

const page = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // Plain HTTP on this machine: a browser must not be told to want HTTPS here.
  strictTransportSecurity: false,
})

const STYLES = ["./styles/base.css", "./styles/list.css", "./styles/details.css", "./styles/layout.css"]

const file = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8")

/** The Calls screen: what an office would see, at `/` and `/calls`, each call at `/calls/{id}`. */
export const callsRoutes = (parts: Parts) => {
  const { store, timeZone, demoUrl } = parts
  const app = new Hono<SandboxEnv>()
  app.use("/", loopbackOnly, page)
  app.use("/calls/*", loopbackOnly, page)

  const show = (c: Context<SandboxEnv>, id?: string) => {
    const calls = newestCalls(parts)
    const open = calls.find((call) => String(call.booking.id) === id)
    c.header("Cache-Control", "no-store")
    return c.html(callsScreen({ calls, open, timeZone, demoUrl }), id === undefined || open ? 200 : 404)
  }
  app.get("/", (c) => show(c))
  app.get("/calls", (c) => show(c))
  app.get("/calls/:id{\\d+}", (c) => show(c, c.req.param("id")))

  const assets = { css: STYLES.map(file).join(""), js: file("./browser.js") }
  app.get("/calls/calls.css", (c) => c.body(assets.css, 200, { "Content-Type": "text/css; charset=utf-8" }))
  app.get("/calls/calls.js", (c) => c.body(assets.js, 200, { "Content-Type": "text/javascript; charset=utf-8" }))
  app.get("/calls/mark.svg", (c) => c.body(MARK_FILE, 200, { "Content-Type": "image/svg+xml" }))

  app.get("/calls/events", (c) =>
    streamSSE(c, async (stream) => {
      const gone = new Promise<void>((resolve) => stream.onAbort(resolve))
      const tell = (event: string) => void stream.writeSSE({ event, data: "" })
      const forget = store.onChange(() => tell("changed"))
      const heartbeat = setInterval(() => tell("alive"), HEARTBEAT_MS)
      tell("alive")
      await gone
      clearInterval(heartbeat)
      forget()
    }),
  )

  return app
}
