import type { Language } from "@porchlight/shared/limits"
import { format } from "./format.ts"

/** English as in the United States, French as in Canada, and the Spanish that most speakers share. */
export const LOCALES: Record<Language, string> = { en: "en-US", es: "es", fr: "fr-CA" }

/**
 * Dates and times as people of the language say them. A date here is a calendar day. Browsers read it as UTC, so it is formatted as UTC.
 *
 * @param date `YYYY-MM-DD`; with a time `YYYY-MM-DDTHH:MMZ`
 */
const told = (language: Language, options: Intl.DateTimeFormatOptions, date: string) =>
  format(new Date(date), LOCALES[language], { ...options, timeZone: "UTC" })

/** `Tue`; `mar` */
export const shortWeekday = (language: Language, date: string) => told(language, { weekday: "short" }, date)

/** `Nov 24` */
export const shortDate = (language: Language, date: string) => told(language, { month: "short", day: "numeric" }, date)

/** `Tuesday, November 24` */
export const longDate = (language: Language, date: string) =>
  told(language, { weekday: "long", month: "long", day: "numeric" }, date)

/** `Tuesday` */
export const longWeekday = (language: Language, date: string) => told(language, { weekday: "long" }, date)

/** `6 PM`, `7:30 AM`; `las 6:00 p. m.`, `la 1:30 p. m.`; `18 h 30`. Full hours have no minutes where nobody would say them. */
export const timeOfDay = (language: Language, time: string) => {
  const minute = language === "es" || !time.endsWith(":00") ? ("2-digit" as const) : undefined
  const spoken = told(language, { hour: "numeric", minute, hour12: language !== "fr" }, `2024-01-01T${time}Z`)
  // Some browsers write a French 7 as 07.
  if (language !== "es") return spoken.replace(/^0(?=\d)/, "")
  return `${spoken.startsWith("1:") ? "la" : "las"} ${spoken}`
}

/** As a word stands by itself, where a language writes it small within a sentence. */
export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
