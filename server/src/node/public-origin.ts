import type { HttpBindings } from "@hono/node-server"
import { type PublicOrigin, requestedOrigin } from "../http/public-origin.ts"
import { plainAddress, trustedProxiesOf } from "./trusted-proxies.ts"

/**
 * The origin that a visitor's browser sees: what the request was sent to, or where it came from a trusted proxy, what that says in
 * `X-Forwarded-Host` and `X-Forwarded-Proto`. Anybody can write those headers, so from others they are not read.
 *
 * @param trustedProxies addresses or CIDR ranges
 * @throws {SettingsError} for one that is neither
 */
export const publicOriginBehind = (trustedProxies: readonly string[]): PublicOrigin => {
  const isTrusted = trustedProxiesOf(trustedProxies)
  return (request, env) => {
    const origin = requestedOrigin(request)
    const peer = isNode(env) ? (env.incoming.socket.remoteAddress ?? "") : ""
    return isTrusted(plainAddress(peer)) ? forwardedOrigin(request.headers, origin) : origin
  }
}

const isNode = (env: unknown): env is HttpBindings => typeof env === "object" && env !== null && "incoming" in env

const forwardedOrigin = (headers: Headers, origin: string): string => {
  const { protocol, host } = new URL(origin)
  const scheme = lastOf(headers.get("X-Forwarded-Proto")) ?? protocol.slice(0, -1)
  const name = lastOf(headers.get("X-Forwarded-Host")) ?? host
  const forwarded = `${scheme}://${name}`
  return /^https?:\/\/[^\s/?#@\\]+$/i.test(forwarded) && URL.canParse(forwarded) ? new URL(forwarded).origin : origin
}

/** Only the last value is the proxy's own; anybody may have written those before it. */
const lastOf = (header: string | null) => header?.split(",").at(-1)?.trim() || undefined
