import type { Touch } from "./booking.ts"
import { CAMPAIGN_TAGS, MAX_LENGTH } from "./limits.ts"
import { cleanLine, isVisible, tidy } from "./text.ts"

/** What is looked at of a `URL`, a class that every runtime has and the language has not. Undefined where there is no address. */
type Address =
  | (Readonly<Record<"protocol" | "origin" | "hostname" | "pathname", string>> & {
      searchParams: { get(name: string): string | null }
    })
  | undefined

/** Whether somebody was sent here, by a campaign or another website. A link within the same website does not count. */
export const isNewTouch = (address: Address, referrer: Address): boolean =>
  hasTags(address) || (referrer !== undefined && !isSameWebsite(address, referrer))

/**
 * What brought a visitor to a page. If they came from a page of the same website whose address still has a campaign's tags, it is
 * what brought them to that page.
 *
 * @param address of the page, whole
 * @param referrer the page that led there
 */
export const touchOf = (address: Address, referrer: Address): Touch =>
  isNewTouch(address, referrer) || !hasTags(referrer)
    ? toTouch(tagsOf(address), address, referrer)
    : toTouch(tagsOf(referrer), referrer, undefined)

/**
 * The parts of what was found that may be sent. Addresses are cut to origin and path, since a query may hold what somebody typed;
 * of the query only campaign tags are taken. A tag that the server would refuse is left out: it must not cost a booking.
 */
export const toTouch = (tags: Readonly<Record<string, unknown>>, address: Address, referrer: Address): Touch => {
  const touch: Touch = {}
  const [landingPage, from] = [pageOf(address), pageOf(referrer)]
  if (landingPage) touch.landingPage = landingPage
  if (from) touch.referrer = from
  for (const tag of CAMPAIGN_TAGS) {
    const value = lineOf(tags[tag])
    if (value) touch[tag] = value
  }
  return touch
}

/** The origin and path of an address, since the rest may hold what somebody typed; undefined if it is no web address. */
export const pageOf = (address: Address): string | undefined => {
  if (!address || !/^https?:$/.test(address.protocol)) return undefined
  const page = address.origin + address.pathname
  return page.length <= MAX_LENGTH.url ? page : address.origin
}

const tagsOf = (address: Address) =>
  Object.fromEntries(CAMPAIGN_TAGS.map((tag) => [tag, address?.searchParams.get(tag)]))

const hasTags = (address: Address) => Object.values(tagsOf(address)).some((value) => lineOf(value))

/** `acme.example`, `www.acme.example` and `book.acme.example` are one website. */
const isSameWebsite = (one: Address, other: Address) => {
  const first = domainOf(one)
  const second = domainOf(other)
  return first.endsWith(second) || second.endsWith(first)
}

/** With a dot before it, so that `other-acme.example` does not end with `acme.example`. */
const domainOf = (address: Address) => `.${address?.hostname.replace(/^www\./, "")}`

/** A tag as the server stores it, so that what is sent and what is kept are the same; undefined if it says nothing or is too long. */
const lineOf = (value: unknown) => {
  const line = typeof value === "string" ? cleanLine(tidy(value)).trim() : ""
  return isVisible(line) && line.length <= MAX_LENGTH.campaignTag ? line : undefined
}
