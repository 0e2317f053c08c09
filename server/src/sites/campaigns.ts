import type { Touch } from "@porchlight/shared"
import type { Campaigns } from "./site.ts"

/** The campaign that a booking is counted to: of the first rule that matches, else the site's default, if it has one. */
export const campaignFor = (campaigns: Campaigns, attribution: Touch = {}): number | undefined =>
  campaigns.rules.find(({ when }) => matches(when, attribution))?.campaignId ?? campaigns.default

const matches = (when: Touch, attribution: Touch): boolean =>
  Object.entries(when).every(([tag, pattern]) => {
    const value = Object.entries(attribution).find(([name]) => name === tag)?.[1]
    return value !== undefined && like(plain(value), plain(pattern))
  })

/** People write `Google`, `google ` and `Spring  Sale` for the same thing in the addresses that they pay for. */
const plain = (text: string) => text.normalize("NFC").toLowerCase().trim().replace(/\s+/g, " ")

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
