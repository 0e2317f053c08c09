import {
  converter,
  formatHex,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeOklab,
  modeOklch,
  modeP3,
  modeRgb,
  parse,
  useMode as register,
} from "culori/fn"

for (const mode of [modeRgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch, modeP3]) register(mode)

/** What can mostly be seen through counts as no colour, as it does in the form. */
const OPAQUE = 0.5

/**
 * A colour in any way that CSS writes one, as `#rrggbb`; one that no screen of the usual kind shows is cut as
 * browsers cut it.
 *
 * @returns undefined for what is no colour
 */
export const cssColor = (written: string): string | undefined => {
  const color = parsed(written)
  if (!color || (color.alpha ?? 1) < OPAQUE) return undefined
  return formatHex(color)
}

/** Culori throws at a number with a unit that it does not know, as in `rgb(15px …)`. */
const parsed = (written: string) => {
  try {
    return parse(written)
  } catch {
    return undefined
  }
}

const toOklch = converter("oklch")
const toOklab = converter("oklab")

/** How light a colour is to the eye, 0 to 1, and how colourful: 0 for a grey, some 0.3 at most. */
export const lightnessAndChroma = (hex: string): { lightness: number; chroma: number } => {
  const color = toOklch(hex)
  return { lightness: color?.l ?? 0, chroma: color?.c ?? 0 }
}

/** Where a colour stands among all that the eye can see (OKLab): distances there are as large as they look. */
export type Place = readonly [lightness: number, greenToRed: number, blueToYellow: number]

export const placeOf = (hex: string): Place => {
  const color = toOklab(hex)
  return [color?.l ?? 0, color?.a ?? 0, color?.b ?? 0]
}

/** Below this, two colours of a website are one with some noise. */
const SAME = 0.035

export const looksLike = (one: Place, other: Place): boolean =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]) < SAME
