import { afterEach, expect, it, vi } from "vitest"
import { chooseLanguage, wishedLanguages } from "./language.ts"

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  document.documentElement.removeAttribute("lang")
})

/** What a form speaks that stands in this markup, on a site that offers all languages. */
const spokenIn = (markup: string, page = "") => {
  vi.stubGlobal("navigator", { languages: ["en-US"] })
  document.documentElement.lang = page
  document.body.innerHTML = markup
  const element = document.querySelector("porchlight-booking") ?? document.body
  return chooseLanguage(wishedLanguages(element), ["en", "es", "fr"])
}

it.each([
  ["what it says itself, whatever stands around it", '<div lang="es"><porchlight-booking lang="fr">', "en", "fr"],
  ["that of the part of the page in which it stands", '<div lang="es-MX"><p><porchlight-booking>', "en", "es"],
  ["the page's", "<porchlight-booking>", "fr-CA", "fr"],
  ["the page's, where it asks for one that nobody offers", '<porchlight-booking lang="de">', "es", "es"],
  ["the page's, where it says none", '<porchlight-booking lang="">', "es", "es"],
  ["the browser's, where nobody says any", "<porchlight-booking>", "", "en"],
  ["one that is written in capitals", '<porchlight-booking lang="ES_MX">', "", "es"],
])("a form speaks %s", (_which, markup, page, spoken) => {
  expect(spokenIn(markup, page)).toBe(spoken)
})
