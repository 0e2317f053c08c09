import type { Language } from "@porchlight/shared/limits"
import type { PublicSite, Question } from "@porchlight/shared/site"
import { chosenService } from "../site.ts"
import type { Values } from "../values.ts"

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

/** What the site asks about the service that is chosen. */
export const questionsOf = (site: PublicSite, values: Values): Question[] =>
  chosenService(site, values)?.questions ?? []
