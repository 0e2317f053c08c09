import { describe, expect, test } from "vitest"
import { onlyWhatDiffers, readSettings, type Settings, writeSettings } from "./settings.ts"

const everything: Settings = { site: "acme", lang: "es", accent: "#0f766e", theme: "dark" }

describe("the preview's address", () => {
  test.each([[everything], [{ site: "acme" }], [{ site: "acme", theme: "auto" }]] satisfies [Settings][])(
    "shows whoever opens it the same %o",
    (settings) => {
      expect(readSettings(writeSettings(settings))).toEqual({
        lang: undefined,
        accent: undefined,
        theme: undefined,
        ...settings,
      })
    },
  )

  test("is short and can be read", () => {
    expect(writeSettings(everything)).toBe("?site=acme&lang=es&accent=0f766e&theme=dark")
    expect(writeSettings({ site: "acme" })).toBe("?site=acme")
  })

  test("without anything opens the demo", () => {
    expect(readSettings("").site).toBe("demo")
  })

  test("may have been typed by hand", () => {
    expect(readSettings("?site=%20Acme%20&accent=%230F766E")).toMatchObject({ site: "acme", accent: "#0f766e" })
  })

  test.each(["?site=../../etc", "?site=a%22onload%3D", "?lang=xx", "?accent=red;x", "?theme=neon", "?site="])(
    "takes no nonsense: %s",
    (query) => {
      expect(readSettings(query)).toEqual({ site: "demo", lang: undefined, accent: undefined, theme: undefined })
    },
  )
})

describe("what differs from the site's own", () => {
  const site = { languages: ["en" as const, "es" as const], theme: { accent: "#0F766E", mode: "light" as const } }

  test("is nothing where everything is chosen as it is anyway", () => {
    expect(onlyWhatDiffers({ site: "acme", accent: "#0f766e", theme: "light" }, site)).toEqual({ site: "acme" })
  })

  test("is a theme that the visitor's system chooses, where the site is always light", () => {
    expect(onlyWhatDiffers({ site: "acme", theme: "auto" }, site).theme).toBe("auto")
  })

  test("is no language that the site does not speak", () => {
    expect(onlyWhatDiffers({ site: "acme", lang: "fr" }, site).lang).toBeUndefined()
    expect(onlyWhatDiffers({ site: "acme", lang: "es" }, site).lang).toBe("es")
  })
})
