import * as z from "zod/mini"
import { LANGUAGES, SERVICE_ID, SITE_ID } from "./limits.ts"

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
export type Day = (typeof DAYS)[number]

/** The parts of the form that a site may require, offer or leave out. */
export const FIELDS = ["details", "preferred", "phone", "email", "address"] as const
export type Field = (typeof FIELDS)[number]
export const fieldUseSchema = z.enum(["required", "optional", "off"])
export type FieldUse = z.infer<typeof fieldUseSchema>

/** The texts of the form that a site may say in its own words. */
export const TEXT_KEYS = ["heading", "promise", "submit", "nextSteps", "privacy"] as const
export type TextKey = (typeof TEXT_KEYS)[number]

const languageSchema = z.enum(LANGUAGES)

/** One text in some of the site's languages. */
export const localizedSchema = z.partialRecord(languageSchema, z.string().check(z.minLength(1)))
export type Localized = z.infer<typeof localizedSchema>

/** A local time of day, `HH:MM`, 24 hours. */
export const timeOfDaySchema = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))

/** Opening and closing of each day of the week; a day that is missing is closed. */
export const hoursSchema = z.partialRecord(z.enum(DAYS), z.tuple([timeOfDaySchema, timeOfDaySchema]))
export type Hours = z.infer<typeof hoursSchema>

export const themeSchema = z.strictObject({
  /** The one colour of the form, `#rrggbb`. Text on it is computed. */
  accent: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i))),
  /** `auto` follows the visitor's system. */
  mode: z.optional(z.enum(["light", "dark", "auto"])),
  /** Corner radius of controls, in px. */
  radius: z.optional(z.int().check(z.minimum(0), z.maximum(24))),
})
export type Theme = z.infer<typeof themeSchema>

/** What the widget may know of a site: the answer of `GET /v1/sites/{site}`. Holds no secret and no office id. */
export const publicSiteSchema = z.strictObject({
  id: z.string().check(z.regex(SITE_ID)),
  name: z.string(),
  /** E.164, for `tel:`. */
  phone: z.string(),
  /** As people of the country write it. */
  phoneDisplay: z.string(),
  country: z.string(),
  timeZone: z.string(),
  /** The languages that the site offers; the first is its default. */
  languages: z.array(languageSchema).check(z.minLength(1)),
  services: z.array(
    z.strictObject({
      id: z.string().check(z.regex(SERVICE_ID)),
      label: localizedSchema,
      /** Shown with the phone number first: people with an emergency should call. */
      urgent: z.optional(z.boolean()),
    }),
  ),
  fields: z.record(z.enum(FIELDS), fieldUseSchema),
  texts: z.partialRecord(languageSchema, z.partialRecord(z.enum(TEXT_KEYS), z.string())),
  theme: themeSchema,
  hours: hoursSchema,
  /** Days on which the office is closed, `YYYY-MM-DD`. */
  holidays: z.array(z.string()),
  smsConsent: z.optional(
    z.strictObject({
      text: localizedSchema,
      /** The hash of each exact text: goes back with the visitor's answer. */
      version: z.partialRecord(languageSchema, z.string()),
      privacyUrl: z.optional(z.string()),
      termsUrl: z.optional(z.string()),
    }),
  ),
  privacyUrl: z.optional(z.string()),
  /** Requests go to the sandbox, and to no real office. */
  sandbox: z.optional(z.literal(true)),
})
export type PublicSite = z.infer<typeof publicSiteSchema>
export type PublicService = PublicSite["services"][number]

/** A text in the wished language, else in the site's default, else in any that there is. */
export const localize = (text: Localized, language: string, fallback: string): string => {
  const texts = new Map(Object.entries(text))
  return texts.get(language) ?? texts.get(fallback) ?? Object.values(text)[0] ?? ""
}
