import { contrast, fromHex } from "@porchlight/shared/palette/contrast"
import { lightnessAndChroma, looksLike, placeOf } from "./css-color.ts"
import { type FoundColor, USES, type Use } from "./found.ts"

/** For each use the colours that suit it, best first; of those that look alike only the best. */
export type Proposal = Record<Use, string[]>

/** As many as can be compared at a glance. */
const MOST = 6
/** Below this (OKLCH), a colour is a grey, if a warm or a cool one. */
const COLORFUL = 0.05

/**
 * Which of a website's colours suit which use in the form: as the surface a large quiet ground, as text what can be read on it, as
 * the accent what is colourful. What the website itself uses a colour for counts for more than how much of it there is.
 */
export const propose = (found: readonly FoundColor[]): Proposal => {
  const total = found.reduce((sum, { weight }) => sum + weight, 0)
  const known = found.map((color) => ({
    ...lightnessAndChroma(color.color),
    ...color,
    place: placeOf(color.color),
    share: color.weight / total,
  }))
  type Known = (typeof known)[number]

  const saidMost = Object.fromEntries(
    USES.map((use) => [use, Math.max(1, ...found.map(({ said }) => said[use] ?? 0))] as const),
  )
  const saidOf = (color: Known, use: Use) => (color.said[use] ?? 0) / (saidMost[use] ?? 1)
  const best = (candidates: readonly Known[], use: Use, suits: (color: Known) => number) =>
    candidates
      .map((color) => ({ color, score: suits(color) + 2 * saidOf(color, use) + Math.sqrt(color.share) }))
      .sort((one, other) => other.score - one.score)
      .filter(({ color }, at, row) => !row.slice(0, at).some((before) => looksLike(before.color.place, color.place)))
      .slice(0, MOST)
      .map(({ color }) => color.color)

  const surface = best(
    known.filter(({ lightness, chroma }) => chroma < COLORFUL && (lightness > 0.9 || lightness < 0.35)),
    "surface",
    ({ lightness }) => (lightness > 0.9 ? 0.5 : 0),
  )
  const ground = fromHex(surface[0] ?? "#ffffff")
  const onGround = (color: Known) => contrast(fromHex(color.color), ground)
  return {
    accent: best(
      known.filter(({ chroma }) => chroma >= COLORFUL),
      "accent",
      (color) => 4 * color.chroma + (onGround(color) >= 3 ? 0.3 : 0),
    ),
    surface,
    text: best(
      known.filter((color) => onGround(color) >= 4.5),
      "text",
      (color) => onGround(color) / 21 - 4 * color.chroma,
    ),
  }
}

/** The best colour for each use that has one. */
export const firstOfEach = (proposal: Proposal): Partial<Record<Use, string>> =>
  Object.fromEntries(USES.flatMap((use) => proposal[use].slice(0, 1).map((color) => [use, color])))
