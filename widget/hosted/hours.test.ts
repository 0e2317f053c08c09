import type { Hours } from "@porchlight/shared/site"
import { describe, expect, test } from "vitest"
import { timeOfDay } from "../src/form/calendar/spoken.ts"
import { openingLines } from "./hours.ts"

/** As people read them: the blanks that keep a time on one line are blanks like others. */
const lines = (hours: Hours, language: "en" | "es" | "fr") =>
  openingLines(hours, language).map(({ days, times }) => `${days}: ${times.replace(/\s/g, " ")}`)

const WEEKDAYS: Hours = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, ["08:00", "17:00"]]))

describe("a week stands on the fewest lines", () => {
  test("in English", () => {
    expect(lines({ ...WEEKDAYS, sat: ["09:30", "12:00"] }, "en")).toEqual([
      "Monday to Friday: 8 AM – 5 PM",
      "Saturday: 9:30 AM – 12:00 PM",
      "Sunday: Closed",
    ])
  })

  test("in Spanish", () => {
    expect(lines(WEEKDAYS, "es")).toEqual(["Lunes a viernes: 8:00 a. m. – 5:00 p. m.", "Sábado y domingo: Cerrado"])
  })

  test("in French", () => {
    expect(lines(WEEKDAYS, "fr")).toEqual(["Lundi au vendredi: 8 h – 17 h", "Samedi et dimanche: Fermé"])
  })
})

test("a day may end at midnight, or have no end", () => {
  const hours: Hours = { fri: ["08:00", "24:00"], sat: ["00:00", "24:00"] }
  expect(lines(hours, "en").slice(1, 3)).toEqual(["Friday: 8 AM – 12 AM", "Saturday: Open 24 hours"])
  expect(lines(hours, "es").slice(1, 3)).toEqual(["Viernes: 8:00 a. m. – 12:00 a. m.", "Sábado: Abierto las 24 horas"])
  expect(lines(hours, "fr").slice(1, 3)).toEqual(["Vendredi: 8 h – 0 h", "Samedi: Ouvert 24 heures sur 24"])
})

test.each(["en", "es", "fr"] as const)("a time stands there as it does in the form below, in %s", (language) => {
  const inForm = timeOfDay(language, "17:30").replace(/^las /, "")
  expect(openingLines({ mon: ["08:30", "17:30"] }, language)[0]?.times).toContain(inForm)
})
