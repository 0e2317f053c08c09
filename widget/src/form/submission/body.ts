import type { Attribution } from "@porchlight/shared/booking"
import type { Language } from "@porchlight/shared/limits"
import type { FieldUse, PublicSite } from "@porchlight/shared/site"
import { tidy } from "@porchlight/shared/text"
import { asksZipFirst, needsAddress } from "../site.ts"
import { OTHER_SERVICE, type Values, YES } from "../values.ts"
import { consentShown, questionsOf } from "./asked.ts"
import { ADDRESS_FIELDS } from "./field-names.ts"

/** What goes with a request besides what was typed; `page` is where the form stands. */
export type Circumstances = { language: Language; attribution: Attribution; page?: string | undefined }

/**
 * The body of `POST /v1/sites/{site}/bookings`. Empty fields are left out; whether they may be empty is for the rules to say.
 * A part that the site does not ask for is never sent, even if an older draft has it.
 */
export const toBody = (values: Values, site: PublicSite, { language, attribution, page }: Circumstances) => {
  const { fields } = site
  const { service, returning } = values
  const consent = consentShown(site, language)
  return compact({
    name: tidy(values.name),
    phone: asked(fields.phone, tidy(values.phone)),
    email: asked(fields.email, tidy(values.email)),
    address: asked(fields.address, addressOf(values, site)),
    service: service === OTHER_SERVICE ? undefined : service,
    details: asked(fields.details, tidy(values.details)),
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

/** The whole address as soon as there is any part of it, so that the rules can say what is missing. */
const addressOf = (values: Values, site: PublicSite) => {
  const typed = ADDRESS_FIELDS.filter((name) => tidy(values[name]))
  // The office has a returning customer's address: a ZIP code that was asked by itself is not a new one.
  const onlyZip = typed.join() === "address.zip" && asksZipFirst(site)
  if (typed.length === 0 || (onlyZip && !needsAddress(site, values))) return undefined
  return Object.fromEntries(typed.map((name) => [name.slice("address.".length), tidy(values[name])]))
}

/** The answers about the chosen service, by question. Those about other services are not sent. */
const answersOf = (values: Values, site: PublicSite): Record<string, string> => {
  const answers = questionsOf(site, values).map(({ id }) => [id, tidy(values[`answers.${id}`] ?? "")])
  return Object.fromEntries(answers.filter(([, answer]) => answer))
}

const someOf = <Part extends object>(part: Part) => (Object.keys(part).length > 0 ? part : undefined)

const compact = <Parts extends object>(parts: Parts) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== "")) as Partial<Parts>
