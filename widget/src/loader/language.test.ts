import { afterEach, expect, it, vi } from "vitest"
import { guessLanguage } from "./language.ts"

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  document.documentElement.removeAttribute("lang")
})

it.each([
  ["what the element says", '<div lang="es"><main lang="fr-CA">', "en", "fr"],
  ["what is said around it", '<div lang="es-MX"><main>', "en", "es"],
  ["the page's language", "<main>", "es", "es"],
  ["the browser's, where nobody says any", "<main>", "", "fr"],
  ["the browser's, where the page's is none of ours", "<main>", "de", "fr"],
])("the first guess at a language is %s", (_which, markup, page, guess) => {
  vi.stubGlobal("navigator", { languages: ["de-DE", "fr-FR"] })
  document.documentElement.lang = page
  document.body.innerHTML = markup
  expect(guessLanguage(document.querySelector("main") ?? document.body)).toBe(guess)
})
