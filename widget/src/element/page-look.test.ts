import { toHex } from "@porchlight/shared/palette/contrast"
import { describe, expect, it } from "vitest"
import { parseColor } from "./page-look.ts"

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
