import {
  DAYS,
  fieldUseSchema,
  type Hours,
  LANGUAGES,
  SERVICE_ID,
  SITE_ID,
  textKeySchema,
  themeSchema,
  touchSchema,
} from "@porchlight/shared"
import * as z from "zod/mini"
import { idsOnlyOnce, pairTogether, phoneOfCountry, someContact } from "./config-rules.ts"
import { serviceTitanSchema } from "./service-titan-config.ts"
import { PRIORITIES } from "./site.ts"
import {
  about,
  calendarDate,
  hours,
  officeId,
  origin,
  someEntry,
  texts,
  timeZone,
  webUrl,
  whole,
  words,
} from "./values.ts"

const ID_WORDS = "must be made of small letters, digits and hyphens, with a letter or digit at each end, 64 at most"

const serviceSchema = z
  .strictObject({
    id: about(
      "Stable name of the service; stands in tags and addresses.",
      z.string().check(z.regex(SERVICE_ID, ID_WORDS)),
    ),
    label: about("What the visitor reads.", texts),
    jobTypeId: about("ServiceTitan's job type. Needs the business unit that it is mapped to.", z.optional(officeId)),
    businessUnitId: about("ServiceTitan's business unit. Needs a job type.", z.optional(officeId)),
    priority: about("Priority of the booking on the office's screen.", z.optional(z.enum(PRIORITIES))),
    urgent: about(
      "Whether the form offers the phone number first. Default: whether the priority is Urgent.",
      z.optional(z.boolean()),
    ),
  })
  .check(pairTogether)

const campaignRuleSchema = z.strictObject({
  when: about(
    "What must all be so for the rule to match. Capitals and blanks do not matter; * stands for anything.",
    z.partialRecord(z.keyof(touchSchema), words).check(someEntry("must name one tag at least, such as utm_source")),
  ),
  campaignId: officeId,
})

const campaignsSchema = z.strictObject({
  default: about("Campaign of a booking that no rule matches.", z.optional(officeId)),
  rules: about("The first rule that matches gives the campaign.", z._default(z.array(campaignRuleSchema), [])),
})

const fieldsSchema = z
  .strictObject({
    details: z._default(fieldUseSchema, "optional"),
    preferred: z._default(fieldUseSchema, "optional"),
    phone: z._default(fieldUseSchema, "optional"),
    email: z._default(fieldUseSchema, "optional"),
    address: z._default(fieldUseSchema, "required"),
    customerType: z._default(fieldUseSchema, "off"),
    returning: z._default(fieldUseSchema, "off"),
  })
  .check(someContact)

const smsConsentSchema = z.strictObject({
  text: about("The exact text beside the box. Its hash is kept with the visitor's answer.", texts),
  privacyUrl: z.optional(webUrl),
  termsUrl: z.optional(webUrl),
})

const themeConfigSchema = z.strictObject({
  accent: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #b45309"))),
  mode: themeSchema.shape.mode,
  radius: z.optional(whole(0, 24)),
})

const languages = z
  .tuple([z.enum(LANGUAGES)], z.enum(LANGUAGES))
  .check(z.refine((list) => new Set(list).size === list.length, "must name each language once"))

const OFFICE_HOURS: Hours = Object.fromEntries(DAYS.slice(0, 5).map((day) => [day, ["08:00", "17:00"]]))

const siteSchema = z
  .strictObject({
    id: about("Stands in the tag and in addresses.", z.string().check(z.regex(SITE_ID, ID_WORDS))),
    name: about("The contractor, as customers know it.", words),
    phone: about("The number to call instead, with its country code.", z.string()),
    timeZone: about("IANA name of the office's time zone: no ServiceTitan route tells it.", timeZone),
    country: about("Country of addresses that name none, as the office writes it.", z._default(words, "USA")),
    languages: about(
      "Languages of the form; the first is the default. Left out: those that the site's own texts are written in.",
      z.optional(languages),
    ),
    origins: about(
      "The pages that may send bookings: exact origins, https://*.acme.example, or http://localhost:*.",
      z.array(origin).check(z.minLength(1, "must name one origin at least, such as https://www.acme.example")),
    ),
    serviceTitan: serviceTitanSchema,
    source: about("Shown to the office as where the booking came from.", z._default(words, "Website")),
    services: about("What the visitor chooses from.", z._default(z.array(serviceSchema).check(idsOnlyOnce), [])),
    campaigns: about("Which campaign a booking is counted to.", z.prefault(campaignsSchema, {})),
    fields: about("Which parts of the form are required, optional or off.", z.prefault(fieldsSchema, {})),
    theme: about("How the form looks.", z._default(themeConfigSchema, {})),
    hours: about("Opening and closing of each day; a day that is missing is closed.", z._default(hours, OFFICE_HOURS)),
    holidays: about("Days on which the office is closed.", z._default(z.array(calendarDate), [])),
    smsConsent: about("Asks whether text messages are welcome.", z.optional(smsConsentSchema)),
    privacyUrl: about("The contractor's privacy policy.", z.optional(webUrl)),
    texts: about(
      "The contractor's own words in place of the form's.",
      z._default(z.partialRecord(z.enum(LANGUAGES), z.partialRecord(textKeySchema, words)), {}),
    ),
  })
  .check(phoneOfCountry)

/** The configuration file. Unknown keys are refused everywhere: a mistyped one would silently do nothing. */
export const configSchema = z.strictObject({
  $schema: about("Where editors find the description of this file.", z.optional(z.string())),
  sites: z.array(siteSchema).check(z.minLength(1, "must hold one site at least"), idsOnlyOnce),
})

/** The configuration as it is written: defaults may be left out. */
export type ConfigFile = z.input<typeof configSchema>
/** One site as it is read: defaults are filled in, secrets are still names of variables. */
export type SiteConfig = z.infer<typeof siteSchema>
