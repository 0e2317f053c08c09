import type { Host, Seat } from "../contract.ts"
import { TAG_NAME } from "./names.ts"

/**
 * Tells two forms of one site on one page apart: the element's id, else its place among the site's forms, else the lowest
 * number that none of them has. By it a form that comes back to the page, or is reloaded, finds its draft again.
 */
export const instanceOf = (seat: Seat): string => {
  seat.instance ??= seat.host.id || freeNumber(seat)
  return seat.instance
}

const freeNumber = ({ host, siteId }: Seat) => {
  const hosts = [...document.querySelectorAll<Host>(TAG_NAME)].filter(({ seat }) => seat?.siteId === siteId)
  const taken = hosts.map(({ seat }) => seat?.instance)
  const numbers = [hosts.indexOf(host), ...hosts.keys()].map((index) => `${index + 1}`)
  return numbers.find((number) => number !== "0" && !taken.includes(number)) ?? "1"
}
