import { describe, expect, it } from "vitest"
import { BLACK, contrast, fromHex, readable, toHex, WHITE } from "./contrast.ts"
import { luminance } from "./luminance.ts"
import { palette } from "./palette.ts"

describe("contrast", () => {
  it("is 21 between black and white, 1 between equals, and the same both ways", () => {
    expect(contrast(BLACK, WHITE)).toBeCloseTo(21)
    expect(contrast(WHITE, WHITE)).toBe(1)
    expect(contrast(fromHex("#b45309"), WHITE)).toBeCloseTo(contrast(WHITE, fromHex("#b45309")))
  })

  it("agrees with WCAG's own figure for a known pair", () => {
    expect(contrast(fromHex("#767676"), WHITE)).toBeCloseTo(4.54, 2)
    expect(luminance(fromHex("#808080"))).toBeCloseTo(0.216, 3)
  })

  it("leaves a colour alone that can be read already", () => {
    expect(toHex(readable(fromHex("#b45309"), [WHITE], 4.5))).toBe("#b45309")
  })
})

type Wished = Partial<Record<"accent" | "surface" | "text", string>>

/** The palette in the notation that designers use. */
const paletteOf = (mode: "light" | "dark", { accent, surface, text }: Wished = {}) => {
  const colors = palette(mode, {
    accent: accent ? fromHex(accent) : undefined,
    surface: surface ? fromHex(surface) : undefined,
    text: text ? fromHex(text) : undefined,
  })
  return Object.fromEntries(Object.entries(colors).map(([name, color]) => [name, toHex(color)]))
}

describe("the palette", () => {
  it("is ours if nobody has chosen a colour", () => {
    expect(paletteOf("light")).toMatchObject({ accent: "#b45309", surface: "#ffffff", text: "#1c1917" })
    expect(paletteOf("dark")).toMatchObject({ accent: "#fbbf24", surface: "#1c1917", text: "#f5f5f4" })
  })

  it("keeps the contractor's accent if it can be read", () => {
    expect(paletteOf("light", { accent: "#1d4ed8" })).toMatchObject({ accent: "#1d4ed8", "on-accent": "#ffffff" })
    expect(paletteOf("light", { accent: "#facc15" })).toMatchObject({ accent: "#facc15", "on-accent": "#1c1917" })
  })

  it("has an edge for a button that nobody could tell from its surface, and for no other", () => {
    const pale = paletteOf("light", { accent: "#fefefe" })
    expect(pale.edge).toBe(pale.line)
    const yellow = paletteOf("light", { accent: "#facc15" })
    expect(yellow.edge).toBe(yellow.accent)
  })

  it("drops a text colour that was meant for another surface, and corrects one that is nearly readable", () => {
    expect(paletteOf("dark", { text: "#222222" }).text).toBe("#f5f5f4")
    expect(paletteOf("light", { text: "#808080" }).text).toBe("#6d6d6d")
  })

  it("fades the page's own text for what is quiet, instead of showing our grey beside it", () => {
    const { quiet, line } = paletteOf("light", { surface: "#fdf8f2", text: "#33261f" })
    expect({ quiet, line }).toEqual({ quiet: "#6c615a", line: "#8e857e" })
  })

  it("takes the colours of the night on a surface that is dark", () => {
    expect(paletteOf("light", { surface: "#101010" }).text).toBe("#f5f5f4")
  })
})
