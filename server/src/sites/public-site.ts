import {
  GROUPS,
  type Group,
  type Language,
  type PublicSite,
  type ServedSite,
  type ServiceArea,
} from "@porchlight/shared"
import { toPublicTheme } from "@porchlight/shared/palette/theme-colors"
import type { SiteConfig } from "./config.ts"
import { toPublicConsent } from "./consent.ts"
import type { Languages } from "./languages.ts"
import { toLocalized } from "./localized.ts"
import type { Service } from "./site.ts"
import { toTheme } from "./to-theme.ts"

/** What of a site does not stand in the file as it is. */
type WorkedOut = {
  phone: { phone: string; display: string }
  languages: Languages
  services: readonly Service[]
}

/** What the widget may know of a site. Everything is named here one by one, so that nothing new slips out. */
export const toPublicSite = (config: SiteConfig, { phone, languages, services }: WorkedOut): ServedSite => {
  const smsConsent = toPublicConsent(config, languages)
  const bots = toPublicBots(config.bots)
  return {
    id: config.id,
    name: config.name,
    phone: phone.phone,
    phoneDisplay: phone.display,
    country: config.country,
    timeZone: config.timeZone,
    languages,
    services: services.map(({ id, label, urgent, safety, questions }) => ({
      id,
      label,
      urgent,
      ...(safety && { safety }),
      ...(questions && { questions }),
    })),
    fields: config.fields,
    ...(config.order && { order: wholeOrder(config.order) }),
    ...(config.serviceArea && { serviceArea: toPublicArea(config.serviceArea, languages[0]) }),
    ...(config.prefill && { prefill: config.prefill }),
    ...(config.attribution && { attribution: config.attribution }),
    texts: config.texts,
    theme: toPublicTheme(toTheme(config.theme)),
    hours: config.hours,
    holidays: config.holidays,
    ...(smsConsent && { smsConsent }),
    ...(config.privacyUrl && { privacyUrl: config.privacyUrl }),
    ...(bots && { bots }),
    ...(config.serviceTitan.environment === "sandbox" && { sandbox: true as const }),
  }
}

const toPublicArea = (
  { zips, outside, text }: NonNullable<SiteConfig["serviceArea"]>,
  language: Language,
): ServiceArea => ({
  zips,
  outside,
  ...(text && { text: toLocalized(text, language) }),
})

/** A form that needs a token waits for one that is old enough before it is sent; where none is asked for, it costs nobody anything. */
const toPublicBots = ({ formToken, turnstile }: SiteConfig["bots"]): PublicSite["bots"] => {
  if (formToken === "checked" && !turnstile) return undefined
  return {
    ...(formToken !== "checked" && { formToken }),
    ...(turnstile && { turnstile: { siteKey: turnstile.siteKey } }),
  }
}

/** The order that was asked for; groups that it does not name come after, as usual. */
const wholeOrder = (order: readonly Group[]): Group[] => [...order, ...GROUPS.filter((group) => !order.includes(group))]
