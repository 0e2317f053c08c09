import type { Language } from "@porchlight/shared/limits"

/** Dates and times as people of the language say them. A date is a calendar day here, so it is told in UTC. */
const dateOf = (date: string, time = "00:00") => new Date(`${date}T${time}:00Z`)

const told = (language: Language, options: Intl.DateTimeFormatOptions, date: Date) =>
  new Intl.DateTimeFormat(language === "en" ? "en-US" : language, { ...options, timeZone: "UTC" }).format(date)

/** `Tue` */
export const shortWeekday = (language: Language, date: string) =>
  capitalized(told(language, { weekday: "short" }, dateOf(date)))

/** `Nov 24` */
export const shortDate = (language: Language, date: string) =>
  told(language, { month: "short", day: "numeric" }, dateOf(date))

/** `Tuesday, November 24` */
export const longDate = (language: Language, date: string) =>
  told(language, { weekday: "long", month: "long", day: "numeric" }, dateOf(date))

/** `Tuesday` */
export const longWeekday = (language: Language, date: string) => told(language, { weekday: "long" }, dateOf(date))

/** `6 PM`, `7:30 AM`; `18:00` where people count to 24. */
export const timeOfDay = (language: Language, time: string) =>
  told(
    language,
    language === "en" && time.endsWith(":00")
      ? { hour: "numeric", hour12: true }
      : { hour: "numeric", minute: "2-digit", hour12: language !== "fr" },
    dateOf("2024-01-01", time),
  )

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
