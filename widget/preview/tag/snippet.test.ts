import { describe, expect, test } from "vitest"
import { snippetFor } from "./snippet.ts"

const site = { languages: ["en" as const, "es" as const], theme: {} }
const from = (settings: Parameters<typeof snippetFor>[1], of: Parameters<typeof snippetFor>[2] = site) =>
  snippetFor("https://book.example", settings, of)

describe("the tag to copy", () => {
  test("is two lines where nothing was changed", () => {
    expect(from({ site: "acme" })).toEqual({
      tag: `<script async crossorigin src="https://book.example/v1/widget.js" data-site="acme"></script>
<noscript><a href="https://book.example/book/acme">Book a visit</a></noscript>`,
      configuration: undefined,
    })
  })

  test("names the language and the theme that were chosen", () => {
    expect(from({ site: "acme", lang: "es", theme: "dark" }).tag).toContain(
      '<script async crossorigin src="https://book.example/v1/widget.js" data-site="acme" data-lang="es" data-theme="dark"></script>',
    )
  })

  test("brings its colour along, and says how the configuration would", () => {
    const { tag, configuration } = from({ site: "acme", accent: "#0f766e" })
    expect(tag.split("\n")[0]).toBe("<style>porchlight-booking { --porchlight-accent: #0f766e }</style>")
    expect(JSON.parse(`{${configuration}}`)).toEqual({ theme: { accent: "#0f766e" } })
  })

  test("leaves out the colour that the site has anyway", () => {
    const { tag, configuration } = from({ site: "acme", accent: "#0f766e" }, { ...site, theme: { accent: "#0F766E" } })
    expect(tag).not.toContain("style")
    expect(configuration).toBeUndefined()
  })
})
