import { DAYS } from "@porchlight/shared"
import type { Language } from "@porchlight/shared/limits"
import { describe, expect, it } from "vitest"
import { site } from "../../test/site.ts"
import { messages as en } from "../messages/en.ts"
import { messages as es } from "../messages/es.ts"
import { messages as fr } from "../messages/fr.ts"
import { callbackSentence } from "./promise.ts"

const MESSAGES = { en, es, fr }
const office = site({ hours: { ...site().hours, tue: ["08:00", "13:30"] } })

/** What is promised in a language at a time in Chicago, with every blank a plain one. */
const promised = (language: Language, local: string, site = office) => {
  const now = () => new Date(`${local}:00-06:00`)
  return callbackSentence({ site, language, messages: MESSAGES[language], now }).replace(/\s/g, " ")
}

describe("the promise above the form", () => {
  it.each<[Language, string]>([
    ["en", "We call you back today by 6 PM."],
    ["es", "Le llamamos hoy mismo, antes de las 6:00 p. m."],
    ["fr", "Nous vous rappelons aujourd’hui avant 18 h."],
  ])("while the office is open, in %s", (language, sentence) => {
    expect(promised(language, "2026-11-23T10:00")).toBe(sentence)
  })

  it.each<[Language, string]>([
    ["en", "We call you back today by 1:30 PM."],
    ["es", "Le llamamos hoy mismo, antes de la 1:30 p. m."],
    ["fr", "Nous vous rappelons aujourd’hui avant 13 h 30."],
  ])("with an hour that is one o’clock, in %s", (language, sentence) => {
    expect(promised(language, "2026-11-24T10:00")).toBe(sentence)
  })

  it.each<[Language, string]>([
    ["en", "We open tomorrow at 8 AM and call you first thing."],
    ["es", "Abrimos mañana a las 8:00 a. m. y le llamamos a primera hora."],
    ["fr", "Nous ouvrons demain à 8 h et vous appelons aussitôt."],
  ])("in the evening, in %s", (language, sentence) => {
    expect(promised(language, "2026-11-23T21:00")).toBe(sentence)
  })

  it.each<[Language, string]>([
    ["en", "We open Friday at 7 AM and call you first thing."],
    ["es", "Abrimos el viernes a las 7:00 a. m. y le llamamos a primera hora."],
    ["fr", "Nous ouvrons vendredi à 7 h et vous appelons aussitôt."],
  ])("before a holiday, in %s", (language, sentence) => {
    expect(promised(language, "2026-11-25T20:00")).toBe(sentence)
  })

  const onMondays = site({ hours: { mon: ["07:00", "18:00"] } })

  it.each<[Language, string]>([
    ["en", "We open Monday, November 30 at 7 AM and call you first thing."],
    ["es", "Abrimos el lunes, 30 de noviembre a las 7:00 a. m. y le llamamos a primera hora."],
    ["fr", "Nous ouvrons lundi 30 novembre à 7 h et vous appelons aussitôt."],
  ])("a week ahead, with its date: today has the same name, in %s", (language, sentence) => {
    expect(promised(language, "2026-11-23T21:00", onMondays)).toBe(sentence)
  })

  it("six days ahead, by the weekday alone", () => {
    expect(promised("en", "2026-11-24T21:00", onMondays)).toBe("We open Monday at 7 AM and call you first thing.")
  })

  it("after holidays of two weeks, with its date", () => {
    const holidays = ["2026-11-30", "2026-12-07"]
    expect(promised("en", "2026-11-24T21:00", { ...onMondays, holidays })).toBe(
      "We open Monday, December 14 at 7 AM and call you first thing.",
    )
  })

  const roundTheClock = site({
    hours: Object.fromEntries(DAYS.map((day) => [day, ["00:00", "24:00"] as [string, string]])),
    holidays: ["2026-11-26"],
  })

  it.each<[Language, string]>([
    ["en", "We call you back today by 11:59 PM."],
    ["es", "Le llamamos hoy mismo, antes de las 11:59 p. m."],
    ["fr", "Nous vous rappelons aujourd’hui avant 23 h 59."],
  ])(
    "of who never closes: by the end of the day, and not by an hour that reads as its beginning, in %s",
    (language, sentence) => {
      expect(promised(language, "2026-11-23T00:00", roundTheClock)).toBe(sentence)
      expect(promised(language, "2026-11-23T23:14", roundTheClock)).toBe(sentence)
    },
  )

  it.each<[Language, string]>([
    ["en", "We call you back to agree on a time."],
    ["es", "Le llamamos para acordar la hora."],
    ["fr", "Nous vous rappelons pour convenir d’une heure."],
  ])(
    "of who works through midnight, shortly before it: no hour, since nobody opens then, in %s",
    (language, sentence) => {
      for (const time of ["23:15", "23:59"])
        expect(promised(language, `2026-11-23T${time}`, roundTheClock)).toBe(sentence)
    },
  )

  it("of who closes at midnight, and of who opens at midnight", () => {
    const evenings = site({ hours: { mon: ["17:00", "24:00"], tue: ["17:00", "24:00"] } })
    expect(promised("en", "2026-11-23T20:00", evenings)).toBe("We call you back today by 11:59 PM.")
    expect(promised("en", "2026-11-23T23:30", evenings)).toBe("We open tomorrow at 5 PM and call you first thing.")
    expect(promised("en", "2026-11-25T23:30", roundTheClock)).toBe("We open Friday at 12 AM and call you first thing.")
    expect(promised("en", "2026-11-26T12:00", roundTheClock)).toBe(
      "We open tomorrow at 12 AM and call you first thing.",
    )
  })
})
