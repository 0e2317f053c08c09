import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { contrast, toHex } from "./contrast.ts"
import type { Color } from "./luminance.ts"
import { palette } from "./palette.ts"

const part = fc.nat(255)
const color: fc.Arbitrary<Color> = fc.tuple(part, part, part)
const perhaps = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: undefined })
const mode = fc.constantFrom("light" as const, "dark" as const)
const wishes = fc
  .tuple(perhaps(color), perhaps(color), perhaps(color))
  .map(([accent, surface, text]) => ({ ...(accent && { accent }), ...(surface && { surface }), ...(text && { text }) }))

type Colors = ReturnType<typeof palette>
type Pair = [one: keyof Colors, ground: keyof Colors]

/** Every text with what it stands on, in each state (WCAG 2.2, 1.4.3). */
const TEXTS: Pair[] = [
  ["on-accent", "accent"],
  ["on-accent", "hover"],
  ["on-accent", "pressed"],
  ["text", "surface"],
  ["text", "tint"],
  ["quiet", "surface"],
  ["quiet", "tint"],
  ["link", "surface"],
  ["link", "tint"],
  ["error", "surface"],
  ["error", "tint"],
  ["success", "surface"],
  ["success", "tint"],
]
/** Every line and sign that tells where something is (WCAG 2.2, 1.4.11). */
const SIGNS: Pair[] = [
  ["line", "surface"],
  ["line", "tint"],
  ["ring", "surface"],
  ["ring", "tint"],
]

describe("whatever accent, surface and text a page or a site wishes for", () => {
  const holds = (pairs: Pair[], ratio: number) =>
    fc.assert(
      fc.property(mode, wishes, (shown, wished) => {
        const colors = palette(shown, wished)
        for (const [one, ground] of pairs) {
          const found = contrast(colors[one], colors[ground])
          expect(found, `${one} ${toHex(colors[one])} on ${ground} ${toHex(colors[ground])}`).toBeGreaterThanOrEqual(
            ratio,
          )
        }
      }),
      { numRuns: 2000 },
    )

  it("every text can be read on every ground that it stands on", () => holds(TEXTS, 4.5))

  it("every line, mark and focus ring can be seen", () => holds(SIGNS, 3))

  it("it can be seen where the button ends", () =>
    holds(
      [
        ["edge", "surface"],
        ["edge", "tint"],
      ],
      1.25,
    ))
})
