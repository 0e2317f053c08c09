import type { Host, OpenWish, Seat } from "../contract.ts"
import { isInline, TAG_NAME } from "../element/names.ts"

/** The attributes that an element made for a dialog copies from the page's other ones. */
const TAKEN_OVER = ["lang", "theme", "phone", "datalayer"]

/** Every element that stands on the page and names a site, in the order of the page. */
export const seatsOf = (page: Document): Seat[] =>
  [...page.querySelectorAll<Host>(TAG_NAME)].flatMap(({ seat }) => seat ?? [])

/**
 * Whether a button is not needed: a tag has put it behind the page, and its site has a form in the page. Which of the two came first
 * is chance, since tags run as soon as they are there.
 */
export const isNeedless = ({ host, siteId }: Seat): boolean =>
  host.matches("html > [mode=button]") &&
  seatsOf(document).some((other) => other.siteId === siteId && isInline(other.host) && !isPutAside(other.host))

/** Whether React keeps an element for when somebody comes back to its view, as Next.js does with those that were left: hidden like this. */
const isPutAside = (host: Host) => host.closest('[style*="display: none !important"]') !== null

/** The element with a dialog, of the wished site or of any; if there is none, one is put behind the page. */
export const seatFor = async ({ site }: OpenWish): Promise<Seat | null | undefined> => {
  const seats = seatsOf(document).filter(({ siteId }) => site === undefined || siteId === site)
  return seats.find(({ host }) => !isInline(host)) ?? makeSeat(site ?? seats[0]?.siteId, seats[0])
}

/** @param like a form of the site in the page, if there is one: the dialog comes from the same server and looks alike */
const makeSeat = async (site: string | undefined, like: Seat | undefined) => {
  if (!site) return undefined
  const element: Host = Object.assign(document.createElement(TAG_NAME), {
    seat: undefined,
    ...(like && { base: like.base }),
  })
  for (const name of TAKEN_OVER) {
    const said = like?.host.getAttribute(name)
    if (said != null) element.setAttribute(name, said)
  }
  element.setAttribute("site", site)
  element.setAttribute("mode", "none")
  // A router that swaps the body leaves alone what stands behind it.
  document.documentElement.append(element)
  // The element takes its seat a microtask after it was put into the page.
  await Promise.resolve()
  return element.seat
}
