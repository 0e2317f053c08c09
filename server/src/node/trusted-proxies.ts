import { BlockList, isIP } from "node:net"
import { SettingsError } from "./settings.ts"

/** Whether an address is a trusted proxy's: its forwarding headers are then believed. */
type TrustedProxies = (address: string) => boolean

/**
 * @param ranges addresses or CIDR ranges
 * @throws {SettingsError} for one that is neither
 */
export const trustedProxiesOf = (ranges: readonly string[]): TrustedProxies => {
  const trusted = blockListOf(ranges)
  return (address) => isIP(address) > 0 && trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4")
}

/** Without what some proxies write around it, such as `203.0.113.7:51312` or `[2001:db8::1]:443`; IPv4 as such. */
export const plainAddress = (address: string): string => {
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
