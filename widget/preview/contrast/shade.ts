import { clampChroma, converter, formatHex, modeOklch, modeRgb, useMode as register } from "culori/fn"

register(modeRgb)
register(modeOklch)
const toOklch = converter("oklch")

/**
 * The shades of one colour, from black to white: its hue and its colourfulness stay, as far as a screen can show them.
 *
 * @param hex `#rrggbb`
 * @returns its own lightness (OKLCH, 0 to 1), and the shade of any other as `#rrggbb`
 */
export const shadesOf = (hex: string): { lightness: number; at: (lightness: number) => string } => {
  const color = toOklch(hex)
  if (!color) throw new TypeError(`Expected a color as #rrggbb, got ${hex}`)
  return { lightness: color.l, at: (lightness) => formatHex(clampChroma({ ...color, l: lightness }, "oklch")) }
}
