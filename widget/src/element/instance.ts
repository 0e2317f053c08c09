import type { Host, Seat } from "../contract.ts"
import { TAG_NAME } from "./names.ts"

/**
 * Tells two forms of one site on one page apart: the element's id, else the lowest number that no other has. What comes
 * back to the page, or is there again after a reload, finds its draft again.
 */
export const instanceOf = (seat: Seat): string => {
  seat.instance ??= seat.host.id || freeNumber(seat)
  return seat.instance
}

const freeNumber = ({ siteId }: Seat) => {
  const hosts = [...document.querySelectorAll<Host>(TAG_NAME)]
  const taken = hosts.flatMap(({ seat }) => (seat?.siteId === siteId ? [seat.instance] : []))
  let number = 1
  while (taken.includes(`${number}`)) number++
  return `${number}`
}
