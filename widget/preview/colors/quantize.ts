import { looksLike, type Place, placeOf } from "./css-color.ts"
import type { FoundColor } from "./found.ts"

/** Colours of a picture, as a canvas has them: red, green, blue and alpha of each pixel, 0 to 255. */
export type Pixels = { data: ArrayLike<number> }

const MOST_COLORS = 24
/** A button on a long page is small; what is smaller still is the soft edge of a letter. */
const LEAST_SHARE = 0.0005

/**
 * The colours of a picture, those with the most pixels first. Each stands for all that look nearly like it, and is one that
 * the picture has itself and not an average: a brand's colour comes out to the digit.
 */
export const quantize = ({ data }: Pixels): FoundColor[] => {
  const kept: Kept[] = []
  for (const { color, weight } of binsOf(data)) {
    const place = placeOf(color)
    const like = kept.find((other) => looksLike(other.place, place))
    if (like) like.weight += weight
    else kept.push({ color, weight, place })
  }
  const total = kept.reduce((sum, { weight }) => sum + weight, 0)
  return kept
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_COLORS)
    .filter(({ weight }) => weight >= total * LEAST_SHARE)
    .map(({ color, weight }) => ({ color, weight, said: {} }))
}

type Kept = { color: string; weight: number; place: Place }

/** Visible pixels in bins of 32 steps a channel, the fullest first. Each bin has the colour of most of its pixels. */
const binsOf = (data: ArrayLike<number>): { color: string; weight: number }[] => {
  const exact = new Map<number, number>()
  for (let at = 0; at + 3 < data.length; at += 4) {
    const part = (channel: number) => data[at + channel] ?? 0
    if (part(3) < 128) continue
    const color = (part(0) << 16) | (part(1) << 8) | part(2)
    exact.set(color, (exact.get(color) ?? 0) + 1)
  }
  const bins = new Map<number, { color: number; most: number; weight: number }>()
  for (const [color, count] of exact) {
    const key = color & 0xf8f8f8
    const bin = bins.get(key) ?? { color, most: 0, weight: 0 }
    bins.set(key, {
      color: count > bin.most ? color : bin.color,
      most: Math.max(count, bin.most),
      weight: bin.weight + count,
    })
  }
  return [...bins.values()]
    .sort((one, other) => other.weight - one.weight)
    .map(({ color, weight }) => ({ color: `#${color.toString(16).padStart(6, "0")}`, weight }))
}
