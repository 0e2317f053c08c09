import { palette } from "@porchlight/shared/palette/palette"
import { hexes } from "@porchlight/shared/palette/theme-colors"
import { expect, it } from "vitest"
import { OUR_COLORS } from "./our-colors.ts"

it.each(["light", "dark"] as const)(
  "our own %s colours are what the palette gives if nobody has chosen any",
  (mode) => {
    expect(OUR_COLORS[mode]).toEqual(hexes(palette(mode, {})))
  },
)
