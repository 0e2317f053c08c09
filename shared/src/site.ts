import * as z from "zod/mini"
import { LANGUAGES, SERVICE_ID, SITE_ID } from "./limits.ts"
import { COLOR_NAMES } from "./palette/color-names.ts"
import { DAYS, FIELDS, GROUPS, MAX_RADIUS, PREFILLABLE } from "./site-parts.ts"
import { TEXT_KEYS, type TextKey } from "./text-keys.ts"

export * from "./site-parts.ts"

export const fieldUseSchema = z.enum(["required", "optional", "off"])
export type FieldUse = z.infer<typeof fieldUseSchema>

/** The texts of the form that a site may say in its own words. */
export const textKeySchema = z.enum(Object.keys(TEXT_KEYS) as [TextKey, ...TextKey[]])

const languageSchema = z.enum(LANGUAGES)

/** One text in some of the site's languages. */
const localizedSchema = z.partialRecord(languageSchema, z.string().check(z.minLength(1)))
export type Localized = z.infer<typeof localizedSchema>

/** A local time of day, `HH:MM`, 24 hours. */
export const OPENING_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/
/** The same, or midnight at the end of the day: `24:00`, as in ISO 8601. */
export const CLOSING_TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

const openingSchema = z.tuple([z.string().check(z.regex(OPENING_TIME)), z.string().check(z.regex(CLOSING_TIME))])

/** Opening and closing of each day of the week; a day that is missing is closed. */
const hoursSchema = z.partialRecord(z.enum(DAYS), openingSchema)
export type Hours = z.infer<typeof hoursSchema>

const hexColor = z.string().check(z.regex(/^#[0-9a-f]{6}$/i))

export const themeSchema = z.strictObject({
  /** The one colour of the form, `#rrggbb`. Text on it is computed. */
  accent: z.optional(hexColor),
  /** The form's background, and the text on it. A pair that cannot be read is corrected. */
  surface: z.optional(hexColor),
  text: z.optional(hexColor),
  /** `page`: as the page around it, the default. */
  font: z.optional(z.enum(["page", "system"])),
  density: z.optional(z.enum(["compact", "regular", "roomy"])),
  /** `auto` follows the visitor's system. */
  mode: z.optional(z.enum(["light", "dark", "auto"])),
  /** Corner radius of controls, in px. */
  radius: z.optional(z.int().check(z.minimum(0), z.maximum(MAX_RADIUS))),
})
export type Theme = z.infer<typeof themeSchema>

const colorsSchema = z.record(z.enum(COLOR_NAMES), hexColor)
export type Colors = z.infer<typeof colorsSchema>

/** A theme with what follows from it: the widget only has to put it on. */
const publicThemeSchema = z.extend(themeSchema, {
  /** Every colour of the form by day and by night. Each text can be read where it stands. A widget that gets none works out ours. */
  colors: z.optional(z.strictObject({ light: colorsSchema, dark: colorsSchema })),
})
export type PublicTheme = z.infer<typeof publicThemeSchema>

/** As the server works it out. */
export type WorkedTheme = PublicTheme & Required<Pick<PublicTheme, "colors">>

/** Something that a site asks about one of its services. The answer stands in the summary that the office reads. */
export const questionSchema = z.strictObject({
  id: z.string().check(z.regex(SERVICE_ID)),
  label: localizedSchema,
  kind: z.enum(["text", "choice", "yes_no"]),
  required: z.optional(z.boolean()),
  /** Of a `choice`. */
  options: z.optional(z.array(z.strictObject({ id: z.string().check(z.regex(SERVICE_ID)), label: localizedSchema }))),
})
export type Question = z.infer<typeof questionSchema>

/** Where the contractor works, by postal code. */
export const serviceAreaSchema = z.strictObject({
  /** Postal codes, or their beginnings followed by `*`: `78701`, `787*`. Capitals and blanks do not matter. */
  zips: z.array(z.string().check(z.minLength(1))),
  /** What becomes of a request from elsewhere: `refuse` shows the text, `take` sends it, marked. */
  outside: z.enum(["refuse", "take"]),
  /** Said to whoever lives outside, in the contractor's own words. */
  text: z.optional(localizedSchema),
})
export type ServiceArea = z.infer<typeof serviceAreaSchema>

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
      /** What to do until help comes, beside the phone number of an urgent service. */
      safety: z.optional(localizedSchema),
      questions: z.optional(z.array(questionSchema)),
    }),
  ),
  fields: z.record(z.enum(FIELDS), fieldUseSchema),
  /** Left out: the usual order. */
  order: z.optional(z.array(z.enum(GROUPS))),
  serviceArea: z.optional(serviceAreaSchema),
  /** What a link to the page may fill in; nothing where it is left out. */
  prefill: z.optional(z.array(z.enum(PREFILLABLE))),
  /**
   * How long it is known where a visitor came from: on this page alone (the default), or over several pages of the visit,
   * in sessionStorage, at once or once the page says that the visitor agreed.
   */
  attribution: z.optional(z.enum(["page", "session", "consent"])),
  texts: z.partialRecord(languageSchema, z.partialRecord(textKeySchema, z.string())),
  theme: publicThemeSchema,
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
  /** What is asked of forms to keep robots away, beyond what every site asks: one waits for what it needs before it is sent. */
  bots: z.optional(
    z.strictObject({
      formToken: z.optional(z.enum(["asked", "required"])),
      turnstile: z.optional(z.strictObject({ siteKey: z.string() })),
    }),
  ),
  /** Requests go to the sandbox, and to no real office. */
  sandbox: z.optional(z.literal(true)),
})
export type PublicSite = z.infer<typeof publicSiteSchema>

/** As the server tells it. */
export type ServedSite = PublicSite & { theme: WorkedTheme }
export type PublicService = PublicSite["services"][number]
