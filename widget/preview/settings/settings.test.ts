import { GROUPS } from "@porchlight/shared/site-parts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { acme } from "../sites.fixture.ts"
import { saidIn, toAddress } from "./address.ts"
import { onlyWhatDiffers, readSettings, type Settings, writeSettings } from "./settings.ts"

const everything: Settings = {
  site: "acme",
  mode: "button",
  lang: "es",
  service: "heating",
  accent: "#0f766e",
  surface: "#ffffff",
  text: "#111111",
  theme: "dark",
  font: "system",
  radius: 0,
  density: "roomy",
  buttonText: "Book & save 10 %",
  buttonPlace: "bottom-left",
  fields: { details: "required", email: "off" },
  order: ["contact", "service", "details", "preferred", "address"],
  services: ["heating", "cooling"],
  texts: { en: { heading: 'A "visit"' }, es: { submit: "Enviar" } },
}

const NAMES =
  "site mode lang service accent surface text theme font radius density button place fields order services texts"

/** Queries of our own parameters with whatever may stand in them, and of anything at all. */
const anyQuery = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .dictionary(
      fc.constantFrom(...NAMES.split(" ")),
      fc.oneof(fc.string({ unit: "binary" }), fc.json(), fc.webQueryParameters(), fc.constantFrom("demo", "0F7", "24")),
    )
    .map((said) => `?${new URLSearchParams(said)}`),
)

describe("the preview's address", () => {
  test.each<Settings>([{ site: "acme" }, { site: "acme", accent: "#0f766e" }, everything])("holds %j", (settings) => {
    expect(readSettings(writeSettings(settings))).toStrictEqual(settings)
  })

  test("is short and can be read", () => {
    expect(writeSettings({ site: "acme", lang: "es", accent: "#0f766e", theme: "dark" })).toBe(
      "?site=acme&lang=es&accent=0f766e&theme=dark",
    )
    expect(writeSettings({ site: "acme", fields: { details: "required", phone: "off" } })).toBe(
      "?site=acme&fields=details.required+phone.off",
    )
  })

  test("without anything opens the demo", () => {
    expect(readSettings("")).toStrictEqual({ site: "demo" })
  })

  test("may have been typed by hand", () => {
    expect(readSettings("?site=%20Acme%20&accent=%230F766E")).toStrictEqual({ site: "acme", accent: "#0f766e" })
  })

  test.each([
    "?site=../../etc",
    "?site=a%22onload%3D",
    "?lang=xx",
    "?accent=red;x",
    "?theme=neon",
    "?site=",
    "?radius=900",
    "?radius=-1",
    "?fields=name.off+details.never+.+",
    "?order=nothing",
    "?services=%2B%2F..",
    "?texts=%7B",
    "?texts=null",
    '?texts={"en":{"__proto__":"x","constructor":"y","heading":7},"xx":{"heading":"z"}}',
  ])("takes no nonsense: %s", (query) => {
    expect(readSettings(query)).toStrictEqual({ site: "demo" })
  })

  test("names every group, whatever order an old link had", () => {
    expect(readSettings("?order=address+sideways").order).toEqual([
      "address",
      "service",
      "details",
      "preferred",
      "contact",
    ])
  })

  test("keeps the texts in its fragment: no server would read an address with all of them", () => {
    const { search, hash } = new URL(toAddress(writeSettings(everything)), "https://book.example/preview")
    expect(search).not.toContain("visit")
    expect(readSettings(saidIn({ search, hash }))).toStrictEqual(everything)
    expect(saidIn({ search: "?site=acme", hash: "#form" })).toBe("?site=acme")
  })

  test("always holds everything that is seen, and is read as the same again", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const settings = readSettings(query)
        expect(readSettings(writeSettings(settings))).toStrictEqual(settings)
        const { search, hash } = new URL(toAddress(writeSettings(settings)), "https://book.example/preview")
        expect(readSettings(saidIn({ search, hash }))).toStrictEqual(settings)
      }),
    )
  })
})

describe("what differs from the site's own", () => {
  const site = {
    ...acme,
    theme: { accent: "#0F766E", mode: "light" as const },
    services: ["heating", "cooling"].map((id) => ({ id, label: { en: id } })),
    texts: { en: { heading: "Call us out" } },
  }
  const from = (settings: Omit<Settings, "site">) => onlyWhatDiffers({ site: "acme", ...settings }, site)

  test("is nothing if everything is chosen as it is anyway", () => {
    expect(
      from({
        mode: "inline",
        accent: "#0f766e",
        theme: "light",
        font: "page",
        radius: 10,
        density: "regular",
        fields: { ...acme.fields },
        order: [...GROUPS],
        services: ["cooling", "heating"],
        texts: { en: { heading: "Call us out" } },
      }),
    ).toStrictEqual({ site: "acme" })
  })

  test("is a theme that follows the visitor's system, if the site is always light", () => {
    expect(from({ theme: "auto" }).theme).toBe("auto")
  })

  test("is the mode of a chosen surface, whatever mode was set", () => {
    expect(from({ surface: "#141416", theme: "auto" }).theme).toBe("dark")
    expect(from({ surface: "#ffffff", theme: "dark" }).theme).toBeUndefined()
    expect(onlyWhatDiffers({ site: "acme", surface: "#141416" }, { ...site, theme: {} }).theme).toBeUndefined()
  })

  test("is no language that the site does not speak, and none of its texts", () => {
    expect(from({ lang: "fr", texts: { fr: { heading: "Bonjour" } } })).toStrictEqual({ site: "acme" })
    expect(from({ lang: "es" }).lang).toBe("es")
  })

  test("is never less than the site requires, nor a form that nobody could answer", () => {
    expect(from({ fields: { address: "off", details: "off" } }).fields).toEqual({ details: "off" })
    expect(from({ fields: { phone: "off", email: "off" } }).fields).toBeUndefined()
    expect(from({ fields: { phone: "off" } }).fields).toEqual({ phone: "off" })
  })

  test("is no service that the site has no longer, and none that the form does not show", () => {
    expect(from({ services: ["gone", "heating"], service: "cooling" })).toStrictEqual({
      site: "acme",
      services: ["heating"],
    })
    expect(from({ services: ["gone"] }).services).toBeUndefined()
  })

  test("is nothing about a button if there is none", () => {
    expect(from({ buttonText: "Book", buttonPlace: "bottom-left" })).toStrictEqual({ site: "acme" })
    expect(from({ mode: "button", buttonText: "Book", buttonPlace: "bottom-left" })).toMatchObject({
      buttonText: "Book",
      buttonPlace: "bottom-left",
    })
  })
})
