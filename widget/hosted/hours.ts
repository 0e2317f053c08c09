import type { Language } from "@porchlight/shared/limits"
import { type OpeningRun, openingRuns } from "@porchlight/shared/opening-runs"
import type { Hours } from "@porchlight/shared/site"
import { DAYS, type Day } from "@porchlight/shared/site-parts"
import { format } from "../src/form/calendar/format.ts"
import { capitalized, LOCALES, longWeekday } from "../src/form/calendar/spoken.ts"
import { fill } from "../src/messages/fill.ts"
import { WORDS } from "./words/words.ts"

/** Days in a row that are alike: `days` as "Monday to Friday", `times` as "8 AM – 5 PM" or "Closed". */
export type OpeningLine = { days: string; times: string }

/** The week as people write it on a shop's door, Monday first. */
export const openingLines = (hours: Hours, language: Language): OpeningLine[] =>
  openingRuns(hours).map((run) => ({ days: daysOf(run, language), times: timesOf(run.opening, language) }))

const daysOf = ({ first, last, days }: OpeningRun, language: Language) => {
  const { daysFromTo, daysBoth } = WORDS[language]
  const names = { first: nameOf(first, language), last: nameOf(last, language) }
  return capitalized(days === 1 ? names.first : fill(days === 2 ? daysBoth : daysFromTo, names))
}

/** 1 January 2024 was a Monday. */
const nameOf = (day: Day, language: Language) => longWeekday(language, `2024-01-0${DAYS.indexOf(day) + 1}`)

const timesOf = (opening: Hours[Day], language: Language) => {
  if (!opening) return WORDS[language].closed
  if (opening.join() === "00:00,24:00") return WORDS[language].allDay
  // Full hours have no minutes where nobody would say them.
  const minute = language !== "es" && opening.every((time) => time.endsWith(":00")) ? undefined : "2-digit"
  const clock = { hour: "numeric", minute, hour12: language !== "fr", timeZone: "UTC" } as const
  // Each with its half of the day: formatted as a range, eight to midnight would read "8 – 12 AM". A French 8 comes as 08.
  const told = (time: string) =>
    format(new Date(`2024-01-01T${time}Z`), LOCALES[language], clock).replace(/^0(?=\d)/, "")
  return opening.map(told).join(" – ")
}
