import type { Language } from "@porchlight/shared/limits"
import type { Localized, PublicSite } from "@porchlight/shared/site"

/** A text in the language of the form, else in the site's first, else in any. */
export const textIn = (text: Localized, language: Language, site: PublicSite): string =>
  text[language] ?? (site.languages[0] && text[site.languages[0]]) ?? Object.values(text)[0] ?? ""

/**
 * The site's SMS question exactly as it is shown, with the version that proves which text that was.
 * Undefined where the site has none, or none whose version is known.
 */
export const consentShown = ({ smsConsent, languages }: PublicSite, language: Language) => {
  for (const spoken of [language, ...languages]) {
    const text = smsConsent?.text[spoken]
    const version = smsConsent?.version[spoken]
    if (text && version) return { text, version, language: spoken }
  }
  return undefined
}

/** Whether one of phone and e-mail will do: neither is asked for by itself, and there is a choice. */
export const eitherContact = ({ fields }: PublicSite) => fields.phone === "optional" && fields.email === "optional"
