import type { Attribution } from "@porchlight/shared/booking"
import type { Language } from "@porchlight/shared/limits"
import type { FieldUse, PublicSite } from "@porchlight/shared/site"
import { asksZipFirst, needsAddress } from "../site.ts"
import { OTHER_SERVICE, type Values, YES } from "../values.ts"
import { consentShown, questionsOf } from "./asked.ts"
import { ADDRESS_FIELDS } from "./field-names.ts"

/** What goes with a request beside what was typed; `page` is where the form stands. */
export type Circumstances = { language: Language; attribution: Attribution; page?: string | undefined }

/**
 * The body of `POST /v1/sites/{site}/bookings`. What was left empty is left out; whether it may be is for the rules.
 * A part that the site does not ask for is never sent, even if an older draft has it.
 */
export const toBody = (values: Values, site: PublicSite, { language, attribution, page }: Circumstances) => {
  const { fields } = site
  const { service, returning } = values
  const consent = consentShown(site, language)
  return compact({
    name: values.name.trim(),
    phone: asked(fields.phone, values.phone.trim()),
    email: asked(fields.email, values.email.trim()),
    address: asked(fields.address, addressOf(values, site)),
    service: service === OTHER_SERVICE ? undefined : service,
    details: asked(fields.details, values.details.trim()),
    answers: someOf(answersOf(values, site)),
    preferred: asked(fields.preferred, compact({ date: values["preferred.date"], window: values["preferred.window"] })),
    customerType: asked(fields.customerType, values.customerType),
    returning: asked(fields.returning, returning ? returning === YES : undefined),
    smsConsent: consent && {
      granted: values.smsConsent === YES,
      textVersion: consent.version,
      ...compact({ page }),
    },
    locale: language,
    attribution: someOf(attribution),
  })
}

const asked = <Part>(use: FieldUse, part: Part) => (use === "off" ? undefined : part)

/** All of an address as soon as there is any of it, so that the rules can say what is missing. */
const addressOf = (values: Values, site: PublicSite) => {
  const typed = ADDRESS_FIELDS.filter((name) => values[name].trim())
  // A ZIP code that was asked by itself is no address yet of somebody whose address the office has.
  const onlyZip = typed.length === 1 && values["address.zip"].trim() && asksZipFirst(site)
  if (typed.length === 0 || (onlyZip && !needsAddress(site, values))) return undefined
  return {
    street: values["address.street"].trim(),
    ...compact({ unit: values["address.unit"].trim() }),
    city: values["address.city"].trim(),
    state: values["address.state"].trim(),
    zip: values["address.zip"].trim(),
  }
}

/** The answers to what is asked about the chosen service, by question; those to other services' questions stay here. */
const answersOf = (values: Values, site: PublicSite): Record<string, string> => {
  const answers = questionsOf(site, values).map(({ id }) => [id, values[`answers.${id}`]?.trim()])
  return Object.fromEntries(answers.filter(([, answer]) => answer))
}

const someOf = <Part extends object>(part: Part) => (Object.keys(part).length > 0 ? part : undefined)

const compact = <Parts extends object>(parts: Parts) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== "")) as Partial<Parts>
