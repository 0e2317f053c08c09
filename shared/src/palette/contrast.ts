import { type Color, isDark, luminance } from "./luminance.ts"

export const BLACK: Color = [0, 0, 0]
export const WHITE: Color = [255, 255, 255]

/** `#rrggbb` as a colour. */
export const fromHex = (hex: string): Color => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

export const toHex = (color: Color): string => `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
export const contrast = (one: Color, other: Color): number => {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05)
  return Math.max(ratio, 1 / ratio)
}

/** `share` of `other` in `color`, mixed as paint programs do and rounded as it will be drawn: what is measured holds. */
export const mix = (color: Color, other: Color, share: number): Color => {
  const part = (index: 0 | 1 | 2) => Math.round(color[index] + (other[index] - color[index]) * share)
  return [part(0), part(1), part(2)]
}

/** Black or white: whichever can be read better on `ground`. */
export const farthest = (ground: Color): Color => (isDark(ground) ? WHITE : BLACK)

/**
 * `color`, moved towards black or white by no more than it takes to stand out from every one of `grounds`.
 *
 * @param ratio the contrast that is needed: 4.5 for text, 3 for lines
 */
export const readable = (color: Color, grounds: readonly [Color, ...Color[]], ratio: number): Color => {
  const target = farthest(grounds[0])
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(color, target, share)
    if (grounds.every((ground) => contrast(moved, ground) >= ratio)) return moved
  }
  return target
}
