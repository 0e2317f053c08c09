import { contrast, fromHex } from "@porchlight/shared/palette/contrast"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { FoundColor } from "./found.ts"
import { propose } from "./propose.ts"
import { readColors } from "./read-colors.ts"

const area = (color: string, weight: number): FoundColor => ({ color, weight, said: {} })

test("of a picture of a website: its ground, its letters, and the color of its buttons", () => {
  const { accent, surface, text } = propose([
    area("#ffffff", 9000),
    area("#1c1917", 600),
    area("#f3f0ea", 400),
    area("#8a847e", 90),
    area("#0f766e", 60),
  ])
  expect([accent[0], surface[0], text[0]]).toEqual(["#0f766e", "#ffffff", "#1c1917"])
})

test("of a dark website too", () => {
  const { accent, surface, text } = propose([area("#141416", 9000), area("#f4f4f0", 600), area("#ffd400", 80)])
  expect([accent[0], surface[0], text[0]]).toEqual(["#ffd400", "#141416", "#f4f4f0"])
})

test("a style sheet's own names count for more than how often a color is used", () => {
  const found = readColors(`
    :root { --brand-primary: #7c2d12; --background: #fdf8f2; --text: #33261f }
    .warn { color: #cf2e2e } .sale { color: #cf2e2e } .new { color: #cf2e2e } .box { background: #ffffff }`)
  const { accent, surface, text } = propose(found)
  expect([accent[0], surface[0], text[0]]).toEqual(["#7c2d12", "#fdf8f2", "#33261f"])
})

test("of shades that look alike only one is offered", () => {
  const blacks = ["#1c1917", "#1e1b19", "#211e1b", "#44403c"].map((color) => area(color, 9))
  expect(propose([area("#ffffff", 900), ...blacks]).text).toEqual(["#1c1917", "#44403c"])
})

test("a website without a colorful color gets no accent proposed", () => {
  expect(propose([area("#ffffff", 9), area("#222222", 1)]).accent).toEqual([])
  expect(propose([])).toEqual({ accent: [], surface: [], text: [] })
})

test("every text that is proposed can be read on the surface that is proposed first", () => {
  const color = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, "0")}`)
  const found = fc
    .uniqueArray(color, { maxLength: 24 })
    .chain((some) => fc.tuple(...some.map((hex) => fc.nat(99).map((n) => area(hex, n + 1)))))
  fc.assert(
    fc.property(found, (some) => {
      const { surface, text } = propose(some)
      for (const hex of text) {
        expect(contrast(fromHex(hex), fromHex(surface[0] ?? "#ffffff"))).toBeGreaterThanOrEqual(4.5)
      }
    }),
  )
})
