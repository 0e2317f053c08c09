import type { Touch } from "@porchlight/shared/booking"
import { CAMPAIGN_TAGS, MAX_LENGTH } from "@porchlight/shared/limits"
import { cleanLine, isVisible, tidy } from "@porchlight/shared/text"
import type { Arrival } from "./arrival.ts"

/** Whether somebody was sent here, by a campaign or another website. A link within the same website does not count. */
export const isNewTouch = ({ address, referrer }: Arrival): boolean =>
  hasTags(address) || (parse(referrer) !== undefined && !isSameWebsite(address, referrer))

/**
 * What brought a visitor to a page. If they came from a page of the same website whose address still has a campaign's tags, it is
 * what brought them to that page.
 */
export const touchOf = (arrival: Arrival): Touch => {
  const { address, referrer } =
    isNewTouch(arrival) || !hasTags(arrival.referrer) ? arrival : { address: arrival.referrer, referrer: "" }
  return cleanTouch({ ...tagsOf(address), landingPage: address, referrer })
}

/**
 * The parts of what was found that may be sent. Addresses are cut to origin and path, since a query may hold what somebody typed;
 * of the query only campaign tags are taken. A tag that the server would refuse is left out: it must not cost a booking.
 */
export const cleanTouch = (found: Readonly<Record<string, unknown>>): Touch => {
  const touch: Touch = {}
  for (const name of ["landingPage", "referrer"] as const) {
    const page = pageOf(found[name])
    if (page) touch[name] = page
  }
  for (const tag of CAMPAIGN_TAGS) {
    const value = lineOf(found[tag])
    if (value) touch[tag] = value
  }
  return touch
}

const tagsOf = (address: string) => {
  const query = parse(address)?.searchParams
  return Object.fromEntries(CAMPAIGN_TAGS.map((tag) => [tag, query?.get(tag)]))
}

const hasTags = (address: string) => Object.values(tagsOf(address)).some((value) => lineOf(value))

/** `acme.example`, `www.acme.example` and `book.acme.example` are one website. */
const isSameWebsite = (one: string, other: string) => {
  const first = domainOf(one)
  const second = domainOf(other)
  return first.endsWith(second) || second.endsWith(first)
}

/** With a dot before it, so that `other-acme.example` does not end with `acme.example`. */
const domainOf = (address: string) => `.${parse(address)?.hostname.replace(/^www\./, "")}`

/** A tag as the server stores it, so that what is sent and what is kept are the same; undefined if it says nothing or is too long. */
const lineOf = (value: unknown) => {
  const line = typeof value === "string" ? cleanLine(tidy(value)).trim() : ""
  return isVisible(line) && line.length <= MAX_LENGTH.campaignTag ? line : undefined
}

/** The origin and path of an address, since the rest may hold what somebody typed; undefined if it is no web address. */
export const pageOf = (address: unknown): string | undefined => {
  const url = parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const page = url.origin + url.pathname
  return page.length <= MAX_LENGTH.url ? page : url.origin
}

const parse = (address: unknown) => {
  try {
    return new URL(String(address))
  } catch {
    return undefined
  }
}
