import { describe, expect, it } from "vitest"
import { toPublicTheme } from "./theme-colors.ts"

describe("the colours of a site's theme", () => {
  it("are worked out by day and by night where only an accent was chosen", () => {
    const { mode, colors } = toPublicTheme({ accent: "#facc15" })
    expect(mode).toBeUndefined()
    expect(colors?.light).toMatchObject({ surface: "#ffffff", accent: "#facc15", "on-accent": "#1c1917" })
    expect(colors?.dark).toMatchObject({ surface: "#1c1917", accent: "#facc15", link: "#facc15" })
  })

  it("take a surface for the night, and its text, by night only, and make that the usual look", () => {
    const { mode, colors } = toPublicTheme({ accent: "#ffd400", surface: "#141416", text: "#f4f4f0" })
    expect(mode).toBe("dark")
    expect(colors?.dark).toMatchObject({ surface: "#141416", text: "#f4f4f0", accent: "#ffd400" })
    expect(colors?.light).toMatchObject({ surface: "#ffffff", text: "#1c1917", accent: "#ffd400" })
  })

  it("keep a text that could be read by day and by night to the look of its surface", () => {
    const { colors } = toPublicTheme({ surface: "#141416", text: "#909090" })
    expect([colors?.dark.text, colors?.light.text]).toEqual(["#909090", "#1c1917"])
  })

  it("leave the mode alone that the theme says", () => {
    expect(toPublicTheme({ surface: "#141416", mode: "auto" }).mode).toBe("auto")
  })

  it("are not told where the theme has none", () => {
    expect(toPublicTheme({ radius: 4, mode: "dark" })).toEqual({ radius: 4, mode: "dark" })
  })
})
