import { isIP } from "node:net"
import { getConnInfo } from "@hono/node-server/conninfo"
import type { ClientAddress } from "../http/rate-limit.ts"
import { plainAddress, trustedProxiesOf } from "./trusted-proxies.ts"

/**
 * The client's address: the socket's, or where that is a trusted proxy, the last address in `X-Forwarded-For` that is
 * not one. Anybody can write that header, so from others it is not read.
 *
 * @param trustedProxies addresses or CIDR ranges
 * @throws {SettingsError} for one that is neither
 */
export const clientAddressBehind = (trustedProxies: readonly string[]): ClientAddress => {
  const isTrusted = trustedProxiesOf(trustedProxies)
  return (c) => {
    const hops = (c.req.header("X-Forwarded-For") ?? "").split(",").map((hop) => hop.trim())
    let address = plainAddress(getConnInfo(c).remote.address ?? "")
    while (isTrusted(address)) {
      const hop = plainAddress(hops.pop() ?? "")
      if (!isIP(hop)) break
      address = hop
    }
    return address
  }
}
