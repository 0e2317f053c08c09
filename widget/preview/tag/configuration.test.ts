import { describe, expect, test } from "vitest"
import type { Settings } from "../settings/settings.ts"
import { acme } from "../sites.fixture.ts"
import { configurationFor } from "./configuration.ts"

const services = [
  { id: "no-heat", label: { en: "No heat" } },
  { id: "tune-up", label: { en: "Tune-up" } },
]
const from = (settings: Partial<Settings>, site: Partial<typeof acme> = {}) =>
  configurationFor({ site: "acme", ...settings }, { ...acme, services, ...site })
const read = (keys: string | undefined) => JSON.parse(`{${keys}}`)

describe("what only the configuration can say", () => {
  test("is nothing if the tag says it all", () => {
    expect(from({ lang: "es", mode: "button", theme: "dark" })).toEqual({
      needed: undefined,
      looks: undefined,
      withoutServices: [],
    })
  })

  test("is whole for each key, so that whoever pastes it loses nothing", () => {
    const { needed } = from(
      { fields: { email: "off" }, texts: { en: { heading: "Get a visit", promise: " " } } },
      { texts: { en: { submit: "Go" }, es: { submit: "Pedir" } } },
    )
    expect(read(needed)).toEqual({
      fields: { email: "off" },
      texts: { en: { submit: "Go", heading: "Get a visit" }, es: { submit: "Pedir" } },
    })
  })

  test("has only fields that are not as usual: the site's own, and what was chosen", () => {
    const own = { fields: { ...acme.fields, details: "required", email: "off" } } as const
    expect(read(from({ fields: { address: "optional" } }, own).needed)).toEqual({
      fields: { details: "required", email: "off", address: "optional" },
    })
    // Back to what is usual: the key stays, for what it takes the place of.
    expect(read(from({ fields: { email: "optional" } }, { fields: { ...acme.fields, email: "off" } }).needed)).toEqual({
      fields: {},
    })
  })

  test("names the services to take out, since only the file has all of those that stay", () => {
    expect(from({ services: ["tune-up"] }).withoutServices.map(({ id }) => id)).toEqual(["no-heat"])
  })

  test("gives the looks for pages that forbid a style element, with what the site's theme says already", () => {
    const colors = { light: {} as never, dark: {} as never }
    const { looks, needed } = from({ accent: "#0f766e" }, { theme: { accent: "#b45309", radius: 4, colors } })
    expect(read(looks)).toEqual({ theme: { accent: "#0f766e", radius: 4 } })
    expect(needed).toBeUndefined()
  })

  test("is needed for the page's own font, which no rule of the page can bring back", () => {
    const { needed, looks } = from({ font: "page" }, { theme: { font: "system" } })
    expect(read(needed)).toEqual({ theme: { font: "page" } })
    expect(looks).toBeUndefined()
  })
})
