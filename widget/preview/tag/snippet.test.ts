import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { placeAtTag, placeInMarkers } from "../../src/loader/place.ts"
import { findTags } from "../../src/loader/tag.ts"
import type { Settings } from "../settings/settings.ts"
import type { Wish } from "./pieces.ts"
import { PLATFORMS, type Platform } from "./platforms.ts"
import { release } from "./release.fixture.ts"
import { snippetFor } from "./snippet.ts"

const ORIGIN = "https://book.example"
const site: Wish["site"] = { languages: ["en", "es"], phoneDisplay: "(512) 555-0100" }

const from = (platform: Platform, settings: Partial<Settings> = {}, wish: Partial<Wish> = {}) =>
  snippetFor(platform, { origin: ORIGIN, settings: { site: "acme", ...settings }, site, ...wish })
const codeOf = (...wish: Parameters<typeof from>) =>
  from(...wish)
    .map(({ code }) => code)
    .join("\n")

/** What a page has that somebody pasted this into. */
const pasted = (...wish: Parameters<typeof from>) =>
  new DOMParser().parseFromString(codeOf(...wish).replaceAll(/<\/?noscript>/g, ""), "text/html")
const scriptIn = (page: Document) => page.querySelector("script")
const saidBy = (element: Element | null | undefined) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]))

describe("the tag to copy", () => {
  test("is two lines if nothing was changed", () => {
    expect(from("html")).toEqual([
      {
        name: "tag",
        code: `<script async crossorigin src="https://book.example/v1/widget.js" data-site="acme" data-phone="(512) 555-0100"></script>
<noscript><a href="https://book.example/book/acme">Book a visit</a></noscript>`,
      },
    ])
  })

  test("says what was chosen, and leads visitors without scripts to the same", () => {
    const page = pasted("html", { lang: "es", theme: "dark", service: "no-heat" })
    expect(saidBy(scriptIn(page))).toMatchObject({
      "data-lang": "es",
      "data-theme": "dark",
      "data-service": "no-heat",
    })
    expect(page.querySelector("a")?.href).toBe("https://book.example/book/acme?service=no-heat&lang=es")
    expect(page.querySelector("a")?.textContent).toBe("Pida una visita")
  })

  test("brings the page's own colours and measures along in one line", () => {
    const looks = { accent: "#0f766e", surface: "#ffffff", text: "#111111", radius: 0, density: "roomy" } as const
    expect(codeOf("html", { ...looks, font: "system" }).split("\n")[0]).toBe(
      "<style>porchlight-booking { --porchlight-accent: #0f766e; --porchlight-surface: #ffffff; --porchlight-text: #111111; --porchlight-radius: 0px; --porchlight-space: 5px; --porchlight-font: system-ui, sans-serif }</style>",
    )
  })

  test("is for a button of its own, with its words and its corner", () => {
    const words = 'Heizung & "Klima" <jetzt>'
    const page = pasted("html", { mode: "button", buttonText: words, buttonPlace: "bottom-left" })
    expect(saidBy(scriptIn(page))).toMatchObject({
      "data-mode": "button",
      "data-button-text": words,
      "data-button-place": "bottom-left",
    })
    expect(page.body.children).toHaveLength(1)
  })

  test("comes with a link for the page to open the dialog, which leads to the hosted page without scripts", () => {
    const [opener, script] = from("html", { mode: "none", service: "no-heat" })
    expect(opener).toEqual({
      name: "opener",
      code: '<a href="https://book.example/book/acme?service=no-heat" data-porchlight-open="no-heat">Book a visit</a>',
    })
    expect(script?.code).toContain('data-mode="none"')
    expect(script?.code).not.toContain("noscript")
  })

  test("keeps the form's place free where it stands high on the page", () => {
    const page = pasted("html", { lang: "es" }, { keepsPlace: true })
    expect(saidBy(page.querySelector("div"))).toEqual({
      "data-porchlight-site": "acme",
      "data-lang": "es",
      "data-phone": "(512) 555-0100",
      style: "min-height: 100vh",
    })
    expect(saidBy(scriptIn(page))).toEqual({ async: "", crossorigin: "", src: `${ORIGIN}/v1/widget.js` })
  })

  test("names one release by its address and its hash, if that was asked for", () => {
    expect(saidBy(scriptIn(pasted("html", {}, { release, pinned: true })))).toMatchObject({
      crossorigin: "",
      src: `${ORIGIN}/v1/widget.N3qRwZS7lkc3.js`,
      integrity: "sha384-abc",
    })
  })
})

describe("what a page is told to fetch ahead of the loader", () => {
  const fetchedIn = (...wish: Parameters<typeof from>) =>
    [...pasted(...wish).querySelectorAll("link,[type=module]")].map(saidBy)
  const module = { async: "", type: "module", crossorigin: "" }
  const ahead = { release, fetchesAhead: true }
  const asHints = [
    `<link rel="modulepreload" crossorigin href="${ORIGIN}/v1/assets/form.lsswo.js" integrity="sha384-form">`,
    `<script async type="module" crossorigin src="${ORIGIN}/v1/assets/en.lsswo.js" integrity="sha384-en"></script>`,
    `<link rel="preload" as="fetch" crossorigin href="${ORIGIN}/v1/sites/acme">`,
  ]

  test("is the form, the texts and the site, each as the loader asks for it, right behind the loader itself", () => {
    expect(codeOf("html", {}, ahead).split("\n")).toEqual([
      expect.stringMatching(
        /^<script async crossorigin fetchpriority="high" src="[^"]*\/v1\/widget\.js" data-site="acme"/,
      ),
      ...asHints,
      expect.stringMatching(/^<noscript>/),
    ])
  })

  test("is the same behind a tag that is pinned", () => {
    expect(codeOf("html", {}, { ...ahead, pinned: true }).split("\n")).toEqual([
      expect.stringMatching(/^<script async .* fetchpriority="high" .* integrity="sha384-abc" data-site="acme"/),
      ...asHints,
      expect.stringMatching(/^<noscript>/),
    ])
  })

  test("is in the language that was chosen, else in the site's first", () => {
    const texts = (file: string, integrity: string) => ({ ...module, src: `${ORIGIN}/v1/${file}`, integrity })
    expect(fetchedIn("wordpress", { lang: "es" }, ahead)).toContainEqual(texts("assets/es.lsswo.js", "sha384-es"))
    const french: Wish["site"] = { ...site, languages: ["fr", "en"] }
    expect(fetchedIn("wordpress", {}, { ...ahead, site: french })).toContainEqual(
      texts("assets/fr.lsswo.js", "sha384-fr"),
    )
  })

  test("is nothing without a release, whose files have the names, nor if no form stands in the page", () => {
    expect(fetchedIn("html", {}, { fetchesAhead: true })).toEqual([])
    expect(fetchedIn("html", {}, { release })).toEqual([])
    for (const mode of ["button", "none"] as const) expect(fetchedIn("html", { mode }, ahead)).toEqual([])
  })
})

describe("Google Tag Manager, which strips what it does not know", () => {
  test("gets everything in the address, and no attribute but its own", () => {
    const script = scriptIn(
      pasted("gtm", { mode: "button", buttonText: "Heat & Air", theme: "dark" }, { release, pinned: true }),
    )
    expect([...(script?.attributes ?? [])].map(({ name }) => name)).toEqual(["async", "src"])
    const address = new URL(script?.getAttribute("src") ?? "")
    expect(address.pathname).toBe("/v1/widget.N3qRwZS7lkc3.js")
    expect(Object.fromEntries(address.searchParams)).toEqual({
      site: "acme",
      mode: "button",
      theme: "dark",
      "button-text": "Heat & Air",
      phone: "(512) 555-0100",
    })
  })

  test("loads the script alone if the form stands in the page, which gets a box for it", () => {
    const [place, script] = from("gtm", { lang: "es" })
    expect(place).toMatchObject({
      name: "place",
      code: expect.stringContaining('data-porchlight-site="acme" data-lang'),
    })
    expect(script).toEqual({ name: "script", code: `<script async src="${ORIGIN}/v1/widget.js"></script>` })
  })
})

test("Shopify gets a box for the page, and the script for the theme", () => {
  expect(from("shopify").map(({ name }) => name)).toEqual(["place", "script"])
  expect(from("shopify", { mode: "button" }).map(({ name }) => name)).toEqual(["tag"])
})

describe("what the widget makes of a page", () => {
  /** Pasted into a page, as the loader finds it there. */
  const placed = (...wish: Parameters<typeof from>) => {
    document.body.innerHTML = codeOf(...wish)
    placeInMarkers()
    for (const tag of findTags()) placeAtTag(tag)
    const elements = [...document.querySelectorAll("porchlight-booking")]
    document.querySelector("html > porchlight-booking")?.remove()
    document.body.replaceChildren()
    return elements.map(saidBy)
  }
  const whole: Partial<Settings> = { lang: "es", service: "no-heat", theme: "dark" }
  const button = { ...whole, mode: "button", buttonText: 'Heat & "Air"', buttonPlace: "bottom-left" } as const

  test.each(PLATFORMS.filter((platform) => platform !== "react"))("is the same from everywhere: %s", (platform) => {
    const common = { site: "acme", lang: "es", service: "no-heat", theme: "dark", phone: "(512) 555-0100" }
    for (const wish of [{}, { keepsPlace: true }, { release, pinned: true }, { release, fetchesAhead: true }])
      expect(placed(platform, whole, wish)).toEqual([expect.objectContaining(common)])
    expect(placed(platform, button)).toEqual([
      { ...common, mode: "button", "button-text": 'Heat & "Air"', "button-place": "bottom-left" },
    ])
    expect(placed(platform, { mode: "none" })).toEqual([{ site: "acme", mode: "none", phone: "(512) 555-0100" }])
  })
})

test("a button says on the page whatever was typed for it", () => {
  const words = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/[\0\r]/.test(text))
  fc.assert(
    fc.property(words, fc.constantFrom(...PLATFORMS.filter((platform) => platform !== "gtm")), (text, platform) => {
      const page = pasted(platform, { mode: "button", buttonText: text })
      const said = page.querySelector("[data-button-text],[button-text]")
      expect(said?.getAttribute("data-button-text") ?? said?.getAttribute("button-text")).toBe(text)
    }),
  )
})

describe("React", () => {
  test("gets the package and an element that says the same", () => {
    expect(from("react", { lang: "es", mode: "button", buttonText: 'Say "hi"' })).toEqual([
      { name: "install", code: "npm install @porchlight/widget" },
      {
        name: "component",
        code: `import "@porchlight/widget/react"

export const Booking = () => <porchlight-booking base="https://book.example" site="acme" mode="button" lang="es" button-text="Say &quot;hi&quot;" phone="(512) 555-0100" />`,
      },
    ])
  })

  test("gets the colours as a style sheet", () => {
    expect(from("react", { accent: "#0f766e" })[2]).toEqual({
      name: "css",
      code: "porchlight-booking { --porchlight-accent: #0f766e }",
    })
  })

  test("gets something to open the dialog with", () => {
    expect(codeOf("react", { mode: "none" })).toContain(
      'data-porchlight-open="">Book a visit</a>\n    <porchlight-booking',
    )
  })
})

test.each(PLATFORMS)("for %s there is one way to load the widget, in every mode", (platform) => {
  for (const mode of ["inline", "button", "none"] as const) {
    const code = codeOf(platform, { mode })
    expect(code.match(/\/v1\/widget\.js|@porchlight\/widget\/react/g)).toHaveLength(1)
  }
})
