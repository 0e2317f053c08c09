import { createHash } from "node:crypto"
import type { Language, Localized, PublicSite } from "@porchlight/shared"
import type { SiteConfig } from "./config.ts"
import type { Languages } from "./languages.ts"
import type { Service } from "./site.ts"

/** What of a site does not stand in the file as it is. */
type WorkedOut = {
  phone: { phone: string; display: string }
  languages: Languages
  services: readonly Service[]
}

/** What the widget may know of a site. Everything is named here one by one, so that nothing new slips out. */
export const toPublicSite = (config: SiteConfig, { phone, languages, services }: WorkedOut): PublicSite => ({
  id: config.id,
  name: config.name,
  phone: phone.phone,
  phoneDisplay: phone.display,
  country: config.country,
  timeZone: config.timeZone,
  languages,
  services: services.map(({ id, label, urgent }) => ({ id, label, urgent })),
  fields: config.fields,
  texts: config.texts,
  theme: config.theme,
  hours: config.hours,
  holidays: config.holidays,
  ...(config.smsConsent && { smsConsent: toPublicConsent(config.smsConsent, languages[0]) }),
  ...(config.privacyUrl && { privacyUrl: config.privacyUrl }),
  ...(config.serviceTitan.environment === "sandbox" && { sandbox: true as const }),
})

const toPublicConsent = (
  { text, ...links }: NonNullable<SiteConfig["smsConsent"]>,
  language: Language,
): NonNullable<PublicSite["smsConsent"]> => {
  const texts = toLocalized(text, language)
  const version = Object.fromEntries(Object.entries(texts).map(([name, exact]) => [name, textVersion(exact)]))
  return { text: texts, version, ...links }
}

/** Names one exact text: what a visitor agreed to can be told from every other wording. The first 16 hex digits of SHA-256. */
export const textVersion = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16)

/** A text that is the same for everybody counts as one in the site's own language: the others fall back to that. */
export const toLocalized = (text: string | Localized, language: Language): Localized =>
  typeof text === "string" ? { [language]: text } : text
