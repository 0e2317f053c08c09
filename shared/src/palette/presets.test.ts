import { describe, expect, it } from "vitest"
import { PRESETS } from "../presets.ts"
import { fromHex, toHex } from "./contrast.ts"
import { palette } from "./palette.ts"

describe("a preset", () => {
  it.each(Object.entries(PRESETS))("%s is shown as it was chosen: nothing in it has to be mended", (_, preset) => {
    const { accent, surface, text } = preset
    const shown = palette("light", { accent: fromHex(accent), surface: fromHex(surface), text: fromHex(text) })
    const hex = Object.fromEntries(Object.entries(shown).map(([name, color]) => [name, toHex(color)]))
    expect(hex).toMatchObject({ accent, surface, text, link: accent, ring: accent, edge: accent })
  })
})
