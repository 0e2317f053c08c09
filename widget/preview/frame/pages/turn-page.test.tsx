import { afterEach, expect, test, vi } from "vitest"
import { acme } from "../../sites.fixture.ts"
import { PAGES, type Page } from "../../stage/view.ts"
import { turnPage } from "./turn-page.tsx"

afterEach(() => {
  vi.restoreAllMocks()
})

const turn = (page: Page, lang?: "en" | "es" | "fr") =>
  turnPage({ settings: { site: "acme", ...(lang && { lang }) }, view: { page, state: "ready" } }, acme, {})

test("a page speaks the language of its form", () => {
  turn("light", "es")
  expect(document.documentElement.lang).toBe("es")
  expect(document.body.textContent).toContain("Cuidamos las casas de esta ciudad")
  turn("busy", "fr")
  expect(document.body.textContent).toContain("Prenez rendez-vous en ligne")
})

test("if nobody has chosen one, it speaks the visitor's language, if the site does", () => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["fr-CA", "es-MX", "en"])
  turn("dark")
  expect(document.documentElement.lang).toBe("es")
  expect(document.body.textContent).toContain("Sin esperas.")
})

test("no page has a word of another language in it", () => {
  const lines = (page: Page, lang: "en" | "es" | "fr") => {
    turn(page, lang)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) found.push(texts.currentNode.textContent ?? "")
    // What the contractor is called, and what trades are called alike.
    return found.filter(
      (text) => /[a-z]{4}/.test(text.replaceAll(acme.name, "")) && !/^(?:Services|Thermostats)$/.test(text),
    )
  }
  for (const page of PAGES) {
    const english = lines(page, "en")
    expect(english).not.toEqual([])
    for (const lang of ["es", "fr"] as const)
      expect(
        lines(page, lang).filter((text) => english.includes(text)),
        `${page} in ${lang}`,
      ).toEqual([])
  }
})

test("the form's place stays while the words around it change", () => {
  const place = turn("light", "en")
  expect(turn("light", "es")).toBe(place)
})
