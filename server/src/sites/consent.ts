import { createHash } from "node:crypto"
import type { Localized, PublicSite } from "@porchlight/shared"
import type { SiteConfig } from "./config.ts"
import { usualConsent } from "./consent-text.ts"
import type { Languages } from "./languages.ts"
import { toLocalized } from "./localized.ts"

type PublicConsent = NonNullable<PublicSite["smsConsent"]>
type Links = Pick<PublicConsent, "privacyUrl" | "termsUrl">

/** The question whether text messages are welcome, in the contractor's words or ours, each wording with its version. */
export const toPublicConsent = (
  { name, smsConsent, privacyUrl }: Pick<SiteConfig, "name" | "smsConsent" | "privacyUrl">,
  languages: Languages,
): PublicConsent | undefined => {
  if (!smsConsent) return undefined
  const links = linksOf({ privacyUrl, ...smsConsent })
  const text = smsConsent.text ? toLocalized(smsConsent.text, languages[0]) : usualConsent(name, languages)
  const version: Localized = Object.fromEntries(
    Object.entries(text).map(([language, exact]) => [language, versionOf(shown(exact, links))]),
  )
  return { text, version, ...links }
}

const linksOf = ({ privacyUrl, termsUrl }: Links): Links => ({
  ...(privacyUrl && { privacyUrl }),
  ...(termsUrl && { termsUrl }),
})

/** Everything that stood beside the box: the text, and where its links led. */
const shown = (text: string, { privacyUrl, termsUrl }: Links) =>
  [text, privacyUrl && `Privacy: ${privacyUrl}`, termsUrl && `Terms: ${termsUrl}`].filter(Boolean).join("\n")

/** Names what was shown, so that it can be told from every other wording. The first 16 hex digits of SHA-256. */
const versionOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16)

/**
 * What stood beside the box when its version was this one; undefined if the site has another wording by now.
 *
 * @returns the text and the addresses of its links, a line each: what the version is the hash of
 */
export const consentShown = ({ smsConsent }: Pick<PublicSite, "smsConsent">, version: string): string | undefined => {
  if (!smsConsent) return undefined
  const texts = new Map(Object.entries(smsConsent.text))
  const language = Object.entries(smsConsent.version).find(([, known]) => known === version)?.[0]
  const text = language && texts.get(language)
  return text && shown(text, smsConsent)
}
