import { expect, test } from "vitest"
import { chooseUiLanguage } from "./ui-language.ts"

test.each([
  ["?ui=es", ["en-US"], "es"],
  ["", ["fr", "es-MX", "en"], "es"],
  ["?ui=tlh", ["es"], "es"],
  ["", ["de"], "en"],
  ["", [], "en"],
] as const)("with %s in the address and %j in the browser, the page speaks %s", (query, wishes, language) => {
  expect(chooseUiLanguage(query, wishes)).toBe(language)
})
