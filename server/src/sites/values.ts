import { CLOSING_TIME, DAYS, isCalendarDate, LANGUAGES, OPENING_TIME } from "@porchlight/shared"
import * as z from "zod/mini"
import { isOriginPattern } from "./origins.ts"
import { SECRET_REFERENCE } from "./secrets.ts"

/** The values that the configuration is made of, each with the words for what it must be. */

/** Gives a schema the sentence that an editor shows for it. */
export const about = <Schema extends z.ZodMiniType>(description: string, schema: Schema): Schema => {
  // A copy: the same kind of value has another description in another place.
  const described = z.clone(schema)
  z.globalRegistry.add(described, { description })
  return described
}

export const ID_WORDS =
  "must be made of small letters, digits and hyphens, with a letter or digit at each end, 64 at most"

export const words = z.string().check(z.refine((value) => value.trim() !== "", "must not be blank"))

/** Not `z.int()`: a fraction there ends the check of everything around it, so that other faults would go untold. */
export const whole = (least: number, most: number) =>
  z.number().check(z.multipleOf(1, "must be a whole number"), z.minimum(least), z.maximum(most))

/** An id that ServiceTitan gave: int64 there, and safe to count with here. */
export const officeId = whole(1, Number.MAX_SAFE_INTEGER)

export const secret = z
  .string()
  .check(
    z.regex(
      SECRET_REFERENCE,
      "must be the name of an environment variable in capitals, such as $ACME_APP_KEY: this file gets committed, so no secret may stand in it",
    ),
  )

/** With its slashes, though `URL` forgives their lack: in a link on an https page, `https:acme.example` is a path of that page. */
export const isWebUrl = (value: string) => {
  const url = /^https?:\/\//i.test(value) ? URL.parse(value) : null
  return url !== null && url.username === "" && url.password === ""
}

/** Asks for one entry at least. Where keys were refused, those are told, and not also that nothing else is there. */
export const someEntry = (message: string) =>
  z.refine<object>((entries) => Object.keys(entries).length > 0, {
    error: message,
    when: ({ issues }) => issues.length === 0,
  })

/** The address of a page. */
export const webUrl = z.string().check(z.refine(isWebUrl, "must be a whole address, such as https://acme.example"))

/** The address that an API's routes hang from. */
export const baseUrl = z
  .string()
  .check(
    z.refine(
      (value) => isWebUrl(value) && !/[?#]/.test(value),
      "must be an http or https address without a query, such as https://api.example",
    ),
  )

export const origin = z
  .string()
  .check(
    z.refine(
      isOriginPattern,
      "must be an origin without a path or a slash at its end, such as https://www.acme.example; one label may be a wildcard as in https://*.acme.example, and a loopback host may have any port as in http://localhost:*",
    ),
  )

const isTimeZone = (value: string) => {
  try {
    // An offset such as +02:00 and an abbreviation such as EST pass Intl, but know no daylight saving time.
    return (
      (/^[A-Za-z]+\//.test(value) || value === "UTC") &&
      new Intl.DateTimeFormat("en", { timeZone: value }) !== undefined
    )
  } catch {
    return false
  }
}

export const timeZone = z
  .string()
  .check(z.refine(isTimeZone, "must be the IANA name of a time zone, such as America/Chicago"))

export const calendarDate = z
  .string()
  .check(z.refine(isCalendarDate, "must be a day of the calendar as year, month and day, such as 2026-12-25"))

const openingTime = z.string().check(z.regex(OPENING_TIME, "must be a time of day in 24 hours, such as 08:00"))
const closingTime = z
  .string()
  .check(z.regex(CLOSING_TIME, "must be a time of day in 24 hours, such as 17:00, or 24:00 for midnight"))

const opening = z
  .tuple(
    [openingTime, closingTime],
    'must say when it opens and when it closes, such as ["08:00", "17:00"]; leave out a day that is closed',
  )
  .check(
    z.refine(
      ([opens, closes]) => opens < closes || !OPENING_TIME.test(opens) || !CLOSING_TIME.test(closes),
      "must close after it opens",
    ),
  )

/** Opening and closing of each day of the week. A day that is missing is closed. */
export const hours = z.partialRecord(z.enum(DAYS), opening).check(someEntry("must be open on one day at least"))

const byLanguage = z
  .partialRecord(z.enum(LANGUAGES), words)
  .check(someEntry("must hold a text for one language at least"))

/** A text: the same for everybody, or one for each language. */
export const texts = z.union([words, byLanguage], "must be a text, or an object with a text for each language")
