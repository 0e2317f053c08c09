/**
 * Whom an address is counted as: an IPv4 address stands for itself, even mapped into IPv6; an IPv6 address for its /64, all of
 * which belongs to one household, or one bot.
 */
export const network = (address: string): string => {
  if (!address.includes(":")) return address
  const groups = groupsOf(address)
  const [high = 0, low = 0] = groups.slice(6)
  const isMapped = groups.slice(0, 6).join() === "0,0,0,0,0,65535"
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join(".")
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`
}

/** The eight groups of an IPv6 address (RFC 4291, section 2.2). */
const groupsOf = (address: string): number[] => {
  const [withoutZone = ""] = address.split("%")
  const [head = [], tail] = withoutZone
    .replace(/[^:]*\.[^:]*$/, dottedAsGroups)
    .split("::")
    .map(numbersOf)
  if (tail === undefined) return head
  return [...head, ...Array<number>(Math.max(0, 8 - head.length - tail.length)).fill(0), ...tail]
}

const numbersOf = (groups: string): number[] =>
  groups === "" ? [] : groups.split(":").map((group) => Number.parseInt(group, 16))

/** `203.0.113.7` as `cb00:7107`. */
const dottedAsGroups = (dotted: string): string => {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split(".").map(Number)
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}
