import { describe, expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"

const labelled = (label: string | Record<string, string>) => ({ id: "leak", label })

describe("a site that does not name its languages", () => {
  test.each<[string, Parameters<typeof acmeSite>[0], string[]]>([
    ["speaks those of its services", { services: [labelled({ es: "Fuga", en: "Leak" })] }, ["en", "es"]],
    [
      "speaks those of any service",
      { services: [labelled({ en: "Leak" }), { id: "other", label: { fr: "Autre" } }] },
      ["en", "fr"],
    ],
    [
      "speaks those of its consent",
      { services: [], smsConsent: { text: { en: "Text me.", fr: "Oui." } } },
      ["en", "fr"],
    ],
    ["speaks those of its own words", { services: [], texts: { fr: { heading: "Bonjour" } } }, ["fr"]],
    ["does not speak English where it has none", { services: [labelled({ fr: "Fuite", es: "Fuga" })] }, ["es", "fr"]],
    ["speaks English where no text has a language", { services: [labelled("Leak")] }, ["en"]],
    ["speaks English where it has no texts", { services: [] }, ["en"]],
  ])("%s", (_, changes, languages) => {
    const site = acmeSite({ campaigns: {}, ...changes })
    expect(site.languages).toEqual(languages)
    expect(site.public.languages).toEqual(languages)
  })
})

test("the languages that a site names are taken as they are, whatever its texts are written in", () => {
  expect(acmeSite({ languages: ["fr", "en"], services: [labelled({ es: "Fuga" })] }).languages).toEqual(["fr", "en"])
})
