import * as fc from "fast-check"
import { expect, test } from "vitest"
import { quantize } from "./quantize.ts"

/** A picture of so many pixels of each colour. */
const picture = (...areas: [red: number, green: number, blue: number, count: number, alpha?: number][]) => ({
  data: new Uint8ClampedArray(
    areas.flatMap(([red, green, blue, count, alpha = 255]) =>
      Array.from({ length: count }, () => [red, green, blue, alpha]).flat(),
    ),
  ),
})
const colors = (pixels: { data: Uint8ClampedArray }) => quantize(pixels).map(({ color }) => color)

test("the colors of a picture, the largest first, exactly as they are", () => {
  expect(colors(picture([15, 118, 110, 20], [255, 255, 255, 900], [28, 25, 23, 60]))).toEqual([
    "#ffffff",
    "#1c1917",
    "#0f766e",
  ])
})

test("the noise of a photo's compression adds no colors", () => {
  const noisy = picture(
    [15, 118, 110, 50],
    [17, 116, 111, 20],
    [13, 119, 108, 20],
    [255, 255, 255, 50],
    [250, 252, 253, 9],
  )
  expect(quantize(noisy)).toMatchObject([
    { color: "#0f766e", weight: 90 },
    { color: "#ffffff", weight: 59 },
  ])
})

test("soft edges of letters are too few to count, a small button is not", () => {
  const page = picture([255, 255, 255, 99_000], [180, 83, 9, 400], [128, 128, 128, 20])
  expect(colors(page)).toEqual(["#ffffff", "#b45309"])
})

test("transparent pixels do not count", () => {
  expect(colors(picture([255, 0, 0, 50, 0], [0, 0, 255, 50]))).toEqual(["#0000ff"])
  expect(colors(picture([255, 0, 0, 50, 0]))).toEqual([])
  expect(colors(picture())).toEqual([])
})

test("of any picture, only colors that it has come out, and each once", () => {
  const channel = fc.nat(255)
  const areas = fc.array(fc.tuple(channel, channel, channel, fc.integer({ min: 1, max: 9 })), { maxLength: 80 })
  fc.assert(
    fc.property(areas, (of) => {
      const found = colors(picture(...of))
      const had = new Set(
        of.map(([r, g, b]) => `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`),
      )
      expect(new Set(found).size).toBe(found.length)
      expect(found.length).toBeLessThanOrEqual(24)
      for (const color of found) expect(had).toContain(color)
    }),
  )
})
