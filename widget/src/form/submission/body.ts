import type { Attribution } from "@porchlight/shared/booking"
import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import { consentShown } from "../site.ts"
import { ADDRESS_FIELDS, OTHER_SERVICE, type Values, YES } from "../values.ts"

/** What goes with a request beside what was typed. */
export type Circumstances = { language: Language; attribution: Attribution }

/**
 * The body of `POST /v1/sites/{site}/bookings`. What was left empty is left out; whether it may be is for the rules.
 * A part that the site does not ask for is never sent, even if an older draft has it.
 */
export const toBody = (values: Values, site: PublicSite, { language, attribution }: Circumstances) => {
  const { fields } = site
  const consent = consentShown(site, language)
  return compact({
    name: values.name.trim(),
    phone: fields.phone !== "off" && values.phone.trim(),
    email: fields.email !== "off" && values.email.trim(),
    address: fields.address !== "off" && addressOf(values),
    service: values.service !== OTHER_SERVICE && values.service,
    details: fields.details !== "off" && values.details.trim(),
    preferred:
      fields.preferred !== "off" && compact({ date: values["preferred.date"], window: values["preferred.window"] }),
    smsConsent: consent && { granted: values.smsConsent === YES, textVersion: consent.version },
    locale: language,
    attribution: Object.keys(attribution).length > 0 && attribution,
  })
}

/** All of an address as soon as there is any of it, so that the rules can say what is missing. */
const addressOf = (values: Values) =>
  ADDRESS_FIELDS.some((name) => values[name].trim()) && {
    street: values["address.street"].trim(),
    ...compact({ unit: values["address.unit"].trim() }),
    city: values["address.city"].trim(),
    state: values["address.state"].trim(),
    zip: values["address.zip"].trim(),
  }

const compact = (parts: Record<string, unknown>) => Object.fromEntries(Object.entries(parts).filter(([, part]) => part))
