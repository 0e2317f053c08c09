import type { MiddlewareHandler } from "hono"
import type { SandboxEnv } from "./env.ts"

const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"])

/**
 * Answers this machine only: the peer's address and the name that it asked for must both be loopback.
 *
 * The name is looked at because a web page may let its own domain point here (DNS rebinding).
 */
export const loopbackOnly: MiddlewareHandler<SandboxEnv> = async (c, next) => {
  const peer = c.env?.incoming?.socket.remoteAddress
  const fromHere = peer === undefined || peer === "::1" || /^(?:::ffff:)?127\./.test(peer)
  if (!fromHere || !LOOPBACK_NAMES.has(new URL(c.req.url).hostname)) {
    return c.text("The sandbox answers this machine only.", 403)
  }
  return next()
}
