import type { PublicSite } from "@porchlight/shared"
import { consentGaps } from "../../src/sites/consent-gaps.ts"
import { type Finding, unsure, well } from "./finding.ts"

/**
 * What a site's SMS question lacks of what law and carriers want to read there. Nothing is refused for it: whether a text will
 * do is a lawyer's question, and ours only looks for words.
 */
export const checkConsent = (site: Pick<PublicSite, "name" | "smsConsent">): Finding[] => {
  if (!site.smsConsent) return []
  const gaps = consentGaps(site)
  if (gaps.length > 0) return [unsure("SMS consent", gaps.join(" "))]
  const versions = Object.entries(site.smsConsent.version).map(([language, version]) => `${language} ${version}`)
  return [well("SMS consent", `It says what law and carriers want. Versions: ${versions.join(", ")}.`)]
}
