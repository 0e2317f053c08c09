import { CAMPAIGN_TAGS, isCleanLine, MAX_LENGTH, type Touch } from "@porchlight/shared"

/**
 * What a visitor's request would hold who came to this address: the campaign's tags of its query, and the page without them.
 *
 * @param address whole, as it stands in an advertisement
 * @param referrer the page that the visitor came from
 */
export const touchOf = (address: URL, referrer?: URL): Touch => {
  const touch: Touch = { landingPage: pageOf(address) }
  if (referrer) touch.referrer = pageOf(referrer)
  for (const tag of CAMPAIGN_TAGS) {
    const value = address.searchParams.get(tag)?.trim()
    if (value && value.length <= MAX_LENGTH.campaignTag && isCleanLine(value)) touch[tag] = value
  }
  return touch
}

const pageOf = (address: URL) => address.origin + address.pathname
