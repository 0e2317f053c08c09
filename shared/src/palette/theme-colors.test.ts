import { describe, expect, it } from "vitest"
import { toPublicTheme } from "./theme-colors.ts"

describe("the colours of a site's theme", () => {
  it("are worked out by day and by night if only an accent was chosen", () => {
    const { mode, colors } = toPublicTheme({ accent: "#facc15" })
    expect(mode).toBeUndefined()
    expect(colors.light).toMatchObject({ surface: "#ffffff", accent: "#facc15", "on-accent": "#1c1917" })
    expect(colors.dark).toMatchObject({ surface: "#1c1917", accent: "#facc15", link: "#facc15" })
  })

  it("have a dark surface and its text by night only, and are dark unless the theme says otherwise", () => {
    const { mode, colors } = toPublicTheme({ accent: "#ffd400", surface: "#141416", text: "#f4f4f0" })
    expect(mode).toBe("dark")
    expect(colors.dark).toMatchObject({ surface: "#141416", text: "#f4f4f0", accent: "#ffd400" })
    expect(colors.light).toMatchObject({ surface: "#ffffff", text: "#1c1917", accent: "#ffd400" })
  })

  it("have a text only by day or by night, as its surface, even if it could be read on both", () => {
    const { colors } = toPublicTheme({ surface: "#141416", text: "#909090" })
    expect([colors.dark.text, colors.light.text]).toEqual(["#909090", "#1c1917"])
  })

  it("keep the mode that the theme sets", () => {
    expect(toPublicTheme({ surface: "#141416", mode: "auto" }).mode).toBe("auto")
  })

  it("are ours if the theme has none of its own", () => {
    const { colors, ...own } = toPublicTheme({ radius: 4, mode: "dark" })
    expect(own).toEqual({ radius: 4, mode: "dark" })
    expect(colors.light).toMatchObject({ surface: "#ffffff", text: "#1c1917", accent: "#b45309" })
    expect(colors.dark).toMatchObject({ surface: "#1c1917", text: "#f5f5f4", accent: "#fbbf24" })
  })
})
