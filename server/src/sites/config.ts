import { DAYS, type Hours, LANGUAGES, publicSiteSchema, SITE_ID } from "@porchlight/shared"
import * as z from "zod/mini"
import { botsSchema } from "./config/bots.ts"
import { campaignsSchema } from "./config/campaigns.ts"
import { smsConsentSchema } from "./config/consent.ts"
import { fieldsSchema, orderSchema, prefillSchema } from "./config/form.ts"
import { hostedSchema, hostsOnlyOnce } from "./config/hosted.ts"
import { limitsSchema } from "./config/limits.ts"
import { retentionSchema } from "./config/retention.ts"
import { serviceAreaSchema, zipsOfCountry } from "./config/service-area.ts"
import { serviceTitanSchema } from "./config/service-titan.ts"
import { serviceSchema } from "./config/services.ts"
import { ownTextsSchema } from "./config/texts.ts"
import { themeConfigSchema } from "./config/theme.ts"
import { idsOnlyOnce, toCheck } from "./config-rules.ts"
import { toSitePhone } from "./phone.ts"
import { about, calendarDate, hours, ID_WORDS, origin, timeZone, webUrl, words } from "./values.ts"

const languages = z
  .tuple([z.enum(LANGUAGES)], z.enum(LANGUAGES))
  .check(z.refine((list) => new Set(list).size === list.length, "must name each language once"))

const OFFICE_HOURS: Hours = Object.fromEntries(DAYS.slice(0, 5).map((day) => [day, ["08:00", "17:00"]]))

const phoneOfCountry = toCheck<{ phone: unknown; country: unknown }>(({ phone, country }, tell) => {
  if (typeof phone !== "string" || typeof country !== "string") return
  if (toSitePhone(phone, country)) return
  tell(["phone"], "must be a phone number with its country code, such as +15125550100")
})

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
    order: about("The groups of the form in their order; those that are not named follow.", z.optional(orderSchema)),
    serviceArea: about("Where the contractor works. Left out: everywhere.", z.optional(serviceAreaSchema)),
    prefill: about("What a link to the page may fill in. Left out: nothing.", z.optional(prefillSchema)),
    attribution: about(
      "How long it is known where a visitor came from: on this page (the default), over the pages of a visit (session), or that once the visitor agreed (consent).",
      publicSiteSchema.shape.attribution,
    ),
    theme: about("How the form looks.", z._default(themeConfigSchema, {})),
    hours: about("Opening and closing of each day; a day that is missing is closed.", z._default(hours, OFFICE_HOURS)),
    holidays: about("Days on which the office is closed.", z._default(z.array(calendarDate), [])),
    smsConsent: about("Asks whether text messages are welcome.", z.optional(smsConsentSchema)),
    privacyUrl: about("The contractor's privacy policy.", z.optional(webUrl)),
    limits: about("How much the site takes in all.", z.prefault(limitsSchema, {})),
    retention: about("How long the ledger keeps what was delivered.", z.prefault(retentionSchema, {})),
    bots: about("How robots are kept away.", z.prefault(botsSchema, {})),
    hosted: about("The booking page that needs no website.", z.prefault(hostedSchema, {})),
    texts: about("The contractor's own words in place of the form's.", z._default(ownTextsSchema, {})),
  })
  .check(phoneOfCountry, zipsOfCountry)

/** The configuration file. Unknown keys are refused everywhere: a mistyped one would silently do nothing. */
export const configSchema = z.strictObject({
  $schema: about("Where editors find the description of this file.", z.optional(z.string())),
  sites: z.array(siteSchema).check(z.minLength(1, "must hold one site at least"), idsOnlyOnce, hostsOnlyOnce),
})

/** The configuration as it is written: defaults may be left out. */
export type ConfigFile = z.input<typeof configSchema>
/** One site as it is read: defaults are filled in, secrets are still names of variables. */
export type SiteConfig = z.infer<typeof siteSchema>
