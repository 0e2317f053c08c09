import type { Language } from "@porchlight/shared"
import { html } from "hono/html"
import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../../test/acme.ts"
import { privateHead, publicHead } from "./head.ts"

type Changes = NonNullable<Parameters<typeof acmeSite>[0]>

const ADDRESS = "https://book.acme.example/"

const headOf = (changes: Changes = {}, language: Language = "en") =>
  String(html`${publicHead({ site: acmeSite(changes), language }, ADDRESS)}`)

/** What stands in an attribute of the first element that another attribute names. */
const attribute = (head: string, of: string, name: string) =>
  new RegExp(`<[a-z]+ ${of}[^>]* ${name}="([^"]*)"`).exec(head)?.[1]

const content = (head: string, of: string) => attribute(head, of, "content")

const dataOf = (head: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head)?.[1] ?? "")

describe("what the page is called", () => {
  test.each<[Language, string, RegExp]>([
    [
      "en",
      "Request a visit · Acme Heating &amp; Air",
      /^Tell Acme Heating &amp; Air online.*Or call \(512\) 555-0100\.$/,
    ],
    ["es", "Solicite una visita · Acme Heating &amp; Air", /^Cuéntele a Acme.*O llame al \(512\) 555-0100\.$/],
    ["fr", "Demandez une visite · Acme Heating &amp; Air", /^Dites en ligne à Acme.*Ou appelez le \(512\) 555-0100\.$/],
  ])("in %s, with the contractor's name and phone", (language, title, description) => {
    const head = headOf({ languages: ["en", "es", "fr"] }, language)
    expect(head).toContain(`<title>${title}</title>`)
    expect(content(head, 'property="og:title"')).toBe(title)
    expect(content(head, 'name="description"')).toMatch(description)
    expect(content(head, 'property="og:description"')).toMatch(description)
  })

  test("in the contractor's own words, language by language", () => {
    const hosted = { title: "Acme online", description: { en: "In English.", es: "En español." } }
    const head = headOf({ hosted }, "es")
    expect(head).toContain("<title>Acme online</title>")
    expect(content(head, 'name="description"')).toBe("En español.")
  })

  test("by the form's own heading, where the contractor chose one", () => {
    expect(headOf({ texts: { en: { heading: "Book Acme" } } })).toContain("<title>Book Acme · Acme")
  })

  test("by a name that holds what a replacement would take for its own", () => {
    expect(content(headOf({ name: "$& {phone} Air" }), 'name="description"')).toContain(
      "Tell $&amp; {phone} Air online",
    )
  })
})

describe("where it stands", () => {
  const languages = { languages: ["en", "es"] } satisfies Changes

  test.each<[Language, string]>([
    ["en", ADDRESS],
    ["es", `${ADDRESS}?lang=es`],
  ])("in %s: %s", (language, address) => {
    const head = headOf(languages, language)
    expect(attribute(head, 'rel="canonical"', "href")).toBe(address)
    expect(content(head, 'property="og:url"')).toBe(address)
    expect(attribute(head, 'rel="alternate" hreflang="en"', "href")).toBe(ADDRESS)
    expect(attribute(head, 'rel="alternate" hreflang="es"', "href")).toBe(`${ADDRESS}?lang=es`)
    expect(attribute(head, 'rel="alternate" hreflang="x-default"', "href")).toBe(ADDRESS)
  })

  test("a page of one language has no others", () => {
    const head = headOf({ languages: ["en"] })
    expect(head).not.toContain("alternate")
    expect(head).not.toContain("?lang")
  })
})

test("search engines list it as the site says", () => {
  expect(content(headOf(), 'name="robots"')).toBe("noindex")
  expect(content(headOf({ hosted: { robots: "index" } }), 'name="robots"')).toBe("index,follow")
})

test("a shared link shows the contractor's name, language and picture", () => {
  const hosted = { image: "https://www.acme.example/van.jpg?a=1&b=2" }
  const head = headOf({ country: "Canada", phone: "+15145550100", languages: ["fr", "en"], hosted }, "fr")
  expect(content(head, 'property="og:site_name"')).toBe("Acme Heating &amp; Air")
  expect(content(head, 'property="og:locale"')).toBe("fr_CA")
  expect(content(head, 'property="og:locale:alternate"')).toBe("en_CA")
  expect(content(head, 'property="og:image"')).toBe("https://www.acme.example/van.jpg?a=1&amp;b=2")
  expect(headOf()).not.toContain("og:image")
})

test.each([
  ["USA", "es_US"],
  ["Canada", "es_CA"],
  ["Mexico", "es_MX"],
  ["a country that nobody knows", "es_US"],
])("a link that is shared in %s speaks as it is spoken there", (country, locale) => {
  expect(content(headOf({ country, languages: ["es"] }, "es"), 'property="og:locale"')).toBe(locale)
})

test("the browser's tab shows the contractor's initial in its colour", () => {
  const icon = (changes: Changes) => decodeURIComponent(attribute(headOf(changes), 'rel="icon"', "href") ?? "")
  expect(icon({ name: "“émile” & fils", theme: { accent: "#1e4fa3" } })).toMatch(/fill="#1e4fa3".*>É<\/text>/)
  expect(icon({ name: "24/7 Plumbing" })).toMatch(/fill="#b45309".*>2<\/text>/)
})

describe("the contractor as search engines read one", () => {
  test("with phone, hours, holidays, and how to ask for a visit", () => {
    const hours = {
      mon: ["08:00", "17:00"],
      tue: ["08:00", "17:00"],
      sat: ["09:00", "12:00"],
      sun: ["00:00", "24:00"],
    } satisfies Changes["hours"]
    expect(dataOf(headOf({ hours, holidays: ["2026-12-25"], languages: ["en", "es"] }))).toMatchObject({
      "@type": "LocalBusiness",
      name: "Acme Heating & Air",
      telephone: "+15125550100",
      url: ADDRESS,
      openingHoursSpecification: [
        { dayOfWeek: ["Monday", "Tuesday"], opens: "08:00", closes: "17:00" },
        { dayOfWeek: ["Saturday"], opens: "09:00", closes: "12:00" },
        { dayOfWeek: ["Sunday"], opens: "00:00", closes: "23:59" },
      ],
      specialOpeningHoursSpecification: [{ validFrom: "2026-12-25", validThrough: "2026-12-25" }],
      potentialAction: {
        "@type": "ReserveAction",
        target: [
          { "@type": "EntryPoint", urlTemplate: ADDRESS, inLanguage: "en" },
          { "@type": "EntryPoint", urlTemplate: `${ADDRESS}?lang=es`, inLanguage: "es" },
        ],
      },
    })
  })

  test("with kind, website, picture and address as configured", () => {
    const hosted = {
      businessType: "HVACBusiness",
      website: "https://www.acme.example",
      image: "https://www.acme.example/van.jpg",
      address: { city: "Austin", state: "TX" },
    } satisfies Changes["hosted"]
    const data = dataOf(headOf({ hosted }))
    expect(data).toMatchObject({ "@type": "HVACBusiness", url: hosted.website, image: hosted.image })
    expect(data.address).toEqual({
      "@type": "PostalAddress",
      addressLocality: "Austin",
      addressRegion: "TX",
      addressCountry: "US",
    })
  })

  test("whatever its name holds, nothing of it ends the block", () => {
    const name = "</script><script>alert(1)</script><!--"
    const head = headOf({ name })
    expect(head.match(/<\/?script/g)).toEqual(["<script", "</script"])
    expect(head).not.toContain("<!--")
    expect(dataOf(head).name).toBe(name)
  })
})

test("what is one visitor's alone is not listed, and tells search engines nothing", () => {
  const head = String(html`${privateHead({ site: acmeSite({ hosted: { robots: "index" } }), language: "en" })}`)
  expect(content(head, 'name="robots"')).toBe("noindex")
  expect(head).toContain("<title>Request a visit · Acme Heating &amp; Air</title>")
  expect(head).not.toMatch(/canonical|og:|ld\+json/)
})
