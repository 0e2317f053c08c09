import { type Attribution, type Touch, tidy } from "@porchlight/shared"
import type { CampaignRule, Campaigns } from "./site.ts"

/** What a rule asked for and did not find. `found` is missing where the address had no such tag. */
export type Miss = { tag: string; wanted: string; found?: string | undefined }

/** One rule that was tried, by its number from 1 on; it matches where it misses nothing. */
export type Tried = CampaignRule & { number: number; misses: readonly Miss[] }

/** How a visitor came to be counted to a campaign. `tried` goes up to the rule that matched; `campaignId` is missing where none is due. */
export type Explanation = {
  touch: Touch
  tried: readonly Tried[]
  rule?: Tried | undefined
  campaignId?: number | undefined
}

/** The campaign that a booking is counted to: of the first rule that matches, else the site's default, if it has one. */
export const campaignFor = (campaigns: Campaigns, attribution?: Attribution): number | undefined =>
  explainCampaign(campaigns, attribution).campaignId

/** Which campaign a visitor is counted to, and why not to those of the rules before. */
export const explainCampaign = (campaigns: Campaigns, attribution: Attribution = {}): Explanation => {
  const { first, ...last } = attribution
  const touch = campaigns.touch === "first" ? (first ?? last) : last
  const all = campaigns.rules.map((rule, index) => ({ ...rule, number: index + 1, misses: missesOf(rule.when, touch) }))
  const at = all.findIndex(({ misses }) => misses.length === 0)
  const rule = all[at]
  const tried = rule ? all.slice(0, at + 1) : all
  return { touch, tried, rule, campaignId: rule?.campaignId ?? campaigns.default }
}

const missesOf = (when: Touch, touch: Touch): Miss[] => {
  const values = new Map<string, string>(Object.entries(touch))
  return Object.entries(when).flatMap(([tag, wanted]) => {
    const found = values.get(tag)
    return found !== undefined && matches(tag, found, wanted) ? [] : [{ tag, wanted, found }]
  })
}

/**
 * People write `Google`, `google ` and `Spring  Sale` for the same thing in the addresses that they pay for. A booking's tags have been
 * tidied; a rule has not.
 */
const plain = (text: string) => tidy(text).normalize("NFC").toLowerCase().replace(/\s+/g, " ")

const matches = (tag: string, value: string, pattern: string) =>
  isPage(tag) ? isLikePage(legible(value), legible(pattern)) : like(plain(value), plain(pattern))

const isPage = (tag: string) => tag === "landingPage" || tag === "referrer"

/** Websites answer to `/heating` and `/heating/` alike, and visitors come to both. */
const isLikePage = (value: string, pattern: string) => like(value, pattern) || like(bare(value), bare(pattern))

const bare = (address: string) => address.replace(/\/$/, "")

/** Browsers send `/r%C3%A9paration`, and a host name's accents in Punycode; people write `/réparation`. */
const legible = (address: string): string => {
  const sent = URL.parse(address)?.href ?? address
  try {
    return plain(decodeURI(sent))
  } catch {
    return plain(sent)
  }
}

/** Whether a value is of a pattern in which `*` stands for anything. No regular expression: those can be made to stall. */
const like = (value: string, pattern: string): boolean => {
  const [first = "", ...rest] = pattern.split("*")
  const last = rest.pop()
  if (last === undefined) return value === first
  if (!value.startsWith(first) || !value.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const found = value.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= value.length - last.length
}
