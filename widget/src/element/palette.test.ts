import { describe, expect, it } from "vitest"
import css from "../styles/colors.css?raw"
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

describe("the palette", () => {
  /** A grid over all of sRGB, and the colours that contractors really have. */
  const steps = ["00", "33", "66", "99", "cc", "ff"]
  const grid = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)))
  const accents = [...grid, "#facc15", "#1d4ed8", "#b45309", "#757575", "#777777"]

  it.each(["light", "dark"] as const)("can be read with any accent, by %s", (mode) => {
    for (const accent of accents) expectReadable(palette(mode, { accent: fromHex(accent) }), accent)
  })

  it("can be read on any surface", () => {
    for (const surface of grid) expectReadable(palette("light", { surface: fromHex(surface) }), surface)
  })

  it("keeps the accent that the contractor chose where that can be read", () => {
    expect(palette("light", { accent: fromHex("#1d4ed8") })).toMatchObject({
      accent: "#1d4ed8",
      "on-accent": "#ffffff",
    })
    expect(palette("light", { accent: fromHex("#facc15") })).toMatchObject({
      accent: "#facc15",
      "on-accent": "#1c1917",
    })
  })

  it.each([
    ["light", ".porchlight {"],
    ["dark", ".dark {"],
  ] as const)("is what the styles say where nobody has a wish, by %s", (mode, rule) => {
    const [block = ""] = css.slice(css.indexOf(rule)).split("}")
    const said = Object.fromEntries(
      [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
    )
    const { edge, ...colors } = palette(mode, {})
    expect(said).toEqual(colors)
    expect(edge, "needs no line around it").toBe(colors.accent)
  })

  it("leaves a text out that was meant for another surface, and mends one that is nearly readable", () => {
    expect(palette("dark", { text: fromHex("#222222") }).text).toBe("#f5f5f4")
    expect(palette("light", { text: fromHex("#808080") }).text).toBe("#6d6d6d")
  })

  it("fades the page's own text for what is quiet, instead of showing our grey beside it", () => {
    const { quiet, line } = palette("light", { surface: fromHex("#fdf8f2"), text: fromHex("#33261f") })
    expect({ quiet, line }).toEqual({ quiet: "#6c615a", line: "#8e857e" })
  })

  it("takes the colours of the night on a surface that is dark", () => {
    expect(palette("light", { surface: fromHex("#101010") }).text).toBe("#f5f5f4")
  })
})

const expectReadable = (colors: ReturnType<typeof palette>, about: string) => {
  const ratio = (one: keyof typeof colors, other: keyof typeof colors) =>
    contrast(fromHex(colors[one]), fromHex(colors[other]))
  for (const ground of ["accent", "hover", "pressed"] as const) {
    expect(ratio("on-accent", ground), `text on ${ground} of ${about}`).toBeGreaterThanOrEqual(4.5)
  }
  for (const text of ["text", "quiet", "link", "error", "success"] as const) {
    expect(ratio(text, "surface"), `${text} of ${about}`).toBeGreaterThanOrEqual(4.5)
  }
  for (const text of ["text", "quiet", "link"] as const) {
    expect(ratio(text, "tint"), `${text} on the tint of ${about}`).toBeGreaterThanOrEqual(4.5)
  }
  for (const graphic of ["ring", "line"] as const) {
    expect(ratio(graphic, "surface"), `${graphic} of ${about}`).toBeGreaterThanOrEqual(3)
  }
}
