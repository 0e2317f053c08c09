import { toHex } from "@porchlight/shared/palette/contrast"
import { afterEach, describe, expect, it, vi } from "vitest"
import { pageMode, parseColor } from "./page-look.ts"

describe("a computed colour", () => {
  it.each([
    ["rgb(180, 83, 9)", "#b45309"],
    ["rgba(180, 83, 9, 0.9)", "#b45309"],
    ["color(srgb 0.705882 0.32549 0.0352941)", "#b45309"],
    ["color(srgb 1.2 -0.1 0)", "#ff0000"],
  ])("%s is read", (computed, expected) => {
    const color = parseColor(computed)
    expect(color && toHex(color)).toBe(expected)
  })

  it.each(["rgba(0, 0, 0, 0)", "rgb(0 0 0 / 0.2)", "oklch(0.7 0.1 200)", "transparent", ""])(
    "%s is not taken for a colour",
    (computed) => {
      expect(parseColor(computed)).toBeUndefined()
    },
  )
})

describe("the page behind a form", () => {
  const html = document.documentElement
  const form = document.body.appendChild(document.createElement("section")).appendChild(document.createElement("div"))
  const modeOn = (schemes: string, visitor: "light" | "dark", ground = "") => {
    vi.stubGlobal("matchMedia", () => ({ matches: visitor === "dark" }))
    html.style.colorScheme = schemes
    document.body.style.backgroundColor = ground
    return pageMode(form)
  }
  afterEach(() => {
    vi.unstubAllGlobals()
    html.removeAttribute("style")
    document.body.removeAttribute("style")
  })

  it.each([
    ["light", "dark", "rgb(20, 20, 22)", "dark"],
    ["dark", "dark", "rgb(255, 255, 255)", "light"],
  ] as const)("is as its ground is painted, whatever color-scheme it has: %s for a visitor in %s on %s", (...said) => {
    const [schemes, visitor, ground, mode] = said
    expect(modeOn(schemes, visitor, ground)).toBe(mode)
  })

  it.each([
    ["normal", "dark", "light"],
    ["light", "dark", "light"],
    ["dark", "light", "dark"],
    ["light dark", "dark", "dark"],
    ["light dark", "light", "light"],
  ] as const)("with the color-scheme %s and no ground, for a visitor in %s, is %s", (schemes, visitor, mode) => {
    expect(modeOn(schemes, visitor)).toBe(mode)
  })
})
