import { getCountries } from "libphonenumber-js/min"
import { expect, test } from "vitest"
import { isSameCountry } from "./countries.ts"

test.each<[string, string, boolean?]>([
  ["México", "Mexico"],
  ["MX", "Mexique"],
  ["Kanada", "Canada", false],
  ["Allemagne", "Alemania"],
  ["Reino Unido", "UK"],
  ["Niger", "Nigeria", false],
  ["Guinea", "Guinea Ecuatorial", false],
  ["", "USA", false],
  ["...", "---", false],
  ["Narnia", "Narnia"],
])("%s and %s", (one, other, same = true) => {
  expect(isSameCountry(one, other)).toBe(same)
  expect(isSameCountry(other, one)).toBe(same)
})

test("no country is another one in any language", () => {
  const codes = getCountries()
  for (const language of ["en", "es", "fr"]) {
    const names = new Intl.DisplayNames(language, { type: "region" })
    for (const code of codes) {
      const same = codes.filter((other) => isSameCountry(other, names.of(code) ?? ""))
      expect([[code], []], `${language} ${code}`).toContainEqual(same)
    }
  }
})
