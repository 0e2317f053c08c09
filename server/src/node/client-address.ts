import { BlockList, isIP } from "node:net"
import { getConnInfo } from "@hono/node-server/conninfo"
import type { ClientAddress } from "../http/rate-limit.ts"
import { SettingsError } from "./settings.ts"

/**
 * The client's address: the socket's, or where that is a trusted proxy, the last address in `X-Forwarded-For` that is
 * not one. Anybody can write that header, so from others it is not read.
 *
 * @param trustedProxies addresses or CIDR ranges
 * @throws {SettingsError} for one that is neither
 */
export const clientAddressBehind = (trustedProxies: readonly string[]): ClientAddress => {
  const trusted = blockListOf(trustedProxies)
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4")
  return (c) => {
    const hops = (c.req.header("X-Forwarded-For") ?? "").split(",").map((hop) => hop.trim())
    let address = plain(getConnInfo(c).remote.address ?? "")
    while (isIP(address) && isTrusted(address)) {
      const hop = plain(hops.pop() ?? "")
      if (!isIP(hop)) break
      address = hop
    }
    return address
  }
}

/** Without what some proxies write around it, such as `203.0.113.7:51312` or `[2001:db8::1]:443`; IPv4 as such. */
const plain = (address: string): string => {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(address)?.[1] ?? address
  return bare.replace(/^::ffff:(?=\d+\.)/i, "")
}

const blockListOf = (ranges: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = "", bits, ...rest] = range.split("/")
    const family = isIP(address) === 6 ? "ipv6" : "ipv4"
    try {
      if (bits === undefined) list.addAddress(address, family)
      // `10.0.0.0/` is a slip of the hand, and must not come to mean everybody.
      else if (/^\d+$/.test(bits) && rest.length === 0) list.addSubnet(address, Number(bits), family)
      else throw new RangeError("no prefix length")
    } catch {
      throw new SettingsError(
        "PORCHLIGHT_TRUSTED_PROXIES must hold addresses or CIDR ranges, separated by commas, such as 10.0.0.0/8.",
      )
    }
  }
  return list
}
