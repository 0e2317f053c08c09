import { expect, test } from "vitest"
import { site, siteWith } from "../test/site.ts"
import { siteFor } from "./site-for.ts"

test("a page carries the texts of its own language, and others only where it has none", () => {
  const questions = [{ id: "age", label: { en: "How old?", es: "¿Qué edad?" }, kind: "text" as const }]
  const shown = siteFor(
    siteWith(
      "no-heat",
      { questions, safety: { en: "Leave the house." } },
      { texts: { en: { heading: "Hi" }, es: { heading: "Hola" } } },
    ),
    "es",
  )
  expect(shown.services).toEqual([
    {
      id: "no-heat",
      label: { es: "Sin calefacción" },
      urgent: true,
      safety: { en: "Leave the house." },
      questions: [{ ...questions[0], label: { es: "¿Qué edad?" } }],
    },
    { id: "tune-up", label: { es: "Mantenimiento" } },
  ])
  expect(shown.texts).toEqual({ es: { heading: "Hola" } })
})

test("all else of the site stays as it is", () => {
  const { services, texts, theme, ...others } = siteFor(site(), "en")
  const { services: _services, texts: _texts, theme: _theme, ...all } = site()
  expect(others).toEqual(all)
})
