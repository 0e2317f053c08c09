import { toHex } from "@porchlight/shared/palette/contrast"
import { toPublicTheme } from "@porchlight/shared/palette/theme-colors"
import { PRESETS } from "@porchlight/shared/presets"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkTheme, failingPairs, type ThemeColors } from "./check-theme.ts"
import { mendsOf, nearestShade, STEP } from "./mend.ts"
import { shadesOf } from "./shade.ts"

const part = fc.nat(255)
const color = fc.tuple(part, part, part).map(toHex)
const theme: fc.Arbitrary<ThemeColors> = fc.record({ accent: color, surface: color, text: color }, { requiredKeys: [] })
const mode = fc.constantFrom("light" as const, "dark" as const)
const runs = { numRuns: 200 }

const failing = (colors: ThemeColors, look: "light" | "dark") => failingPairs(checkTheme(colors, look))

const mendTheme = (colors: ThemeColors, look: "light" | "dark") => ({ ...colors, ...mendsOf(colors, look) })

describe("whatever accent, surface and text are chosen", () => {
  it("only a colour that was chosen fails: what the form makes itself can always be read", () =>
    fc.assert(
      fc.property(theme, mode, (chosen, look) => {
        for (const pair of checkTheme(chosen, look)) {
          expect(pair.worn.ratio).toBeGreaterThanOrEqual(pair.bound)
          if (!pair.passes) expect(pair.asked).toBeDefined()
        }
      }),
      runs,
    ))

  it("the form wears exactly what was chosen if nothing fails", () =>
    fc.assert(
      fc.property(theme, mode, (chosen, look) => {
        const mended = checkTheme(mendTheme(chosen, look), look)
        for (const { asked, worn } of mended) if (asked) expect(worn).toEqual(asked)
      }),
      runs,
    ))

  it("the corrected theme passes, and is not corrected again", () =>
    fc.assert(
      fc.property(theme, mode, (chosen, look) => {
        const mended = mendTheme(chosen, look)
        expect(failing(mended, look)).toEqual([])
        expect(mendTheme(mended, look)).toEqual(mended)
      }),
      runs,
    ))

  it("no shade on the way to it, a step at a time, could be read", () =>
    fc.assert(
      fc.property(theme, mode, (chosen, look) => {
        const shade = nearestShade(chosen, look, "accent")
        if (!shade || !chosen.accent) return
        const { lightness, at } = shadesOf(chosen.accent)
        // Counted in steps and not by the shade's own lightness: near black, a screen has no shades that are a step apart.
        for (let away = STEP; away < 1 + STEP; away += STEP) {
          const pair = [at(Math.max(0, lightness - away)), at(Math.min(1, lightness + away))]
          if (pair.includes(shade)) return
          for (const accent of pair)
            expect(failing({ ...chosen, accent }, look).some(({ role }) => role === "accent")).toBe(true)
        }
        expect.unreachable("It is no shade of the colour that was chosen.")
      }),
      { ...runs, examples: [[{ accent: "#000100", surface: "#fa005f" }, "light"]] },
    ))

  it("the surface stays as it is", () =>
    fc.assert(
      fc.property(theme, mode, (chosen, look) => {
        expect(mendTheme(chosen, look).surface).toBe(chosen.surface)
      }),
      runs,
    ))
})

describe("a brand's colour", () => {
  it("that is too light becomes a darker one of the same hue", () => {
    expect(nearestShade({ accent: "#facc15" }, "light", "accent")).toBe("#866c00")
    expect(nearestShade({ accent: "#0f766e" }, "light", "accent")).toBeUndefined()
  })

  it("that is too dark for the night becomes a lighter one", () => {
    expect(nearestShade({ accent: "#1e3a8a" }, "dark", "accent")).toBe("#6388df")
  })

  it("and a text of the theme are each corrected by themselves", () => {
    expect(mendTheme({ accent: "#0f766e", text: "#999999" }, "light")).toEqual({ accent: "#0f766e", text: "#6c6c6c" })
  })

  it.each(Object.entries(PRESETS))("of the preset %s is left alone", (_, preset) => {
    const look = toPublicTheme(preset).mode === "dark" ? "dark" : "light"
    expect(failing(preset, look)).toEqual([])
  })
})
