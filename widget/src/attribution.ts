import type { Attribution } from "@porchlight/shared/booking"
import { MAX_LENGTH } from "@porchlight/shared/limits"

const TAGS = [
  "utm_source",
  "utm_medium",
  "utm_campaign",
  "utm_term",
  "utm_content",
  "utm_id",
  "gclid",
  "gbraid",
  "wbraid",
  "msclkid",
  "fbclid",
] as const satisfies readonly (keyof Attribution)[]

/**
 * Where the visitor came from, read from the page when it is needed and kept nowhere. Addresses are cut to origin and
 * path, since a query may hold what somebody typed; of the query only the campaign's own tags are taken.
 */
export const readAttribution = (page: Pick<Document, "URL" | "referrer">): Attribution => {
  const attribution: Attribution = {}
  const landingPage = pageOf(page.URL)
  const referrer = pageOf(page.referrer)
  if (landingPage) attribution.landingPage = landingPage
  if (referrer) attribution.referrer = referrer
  const query = parse(page.URL)?.searchParams
  for (const tag of TAGS) {
    const value = query?.get(tag)?.replace(UNFIT, "").trim()
    if (value && value.length <= MAX_LENGTH.campaignTag) attribution[tag] = value
  }
  return attribution
}

/** What the wire refuses in a line: a strange tag must not cost a booking. */
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

const pageOf = (address: string) => {
  const url = parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const page = url.origin + url.pathname
  return page.length <= MAX_LENGTH.url ? page : undefined
}

const parse = (address: string) => {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
