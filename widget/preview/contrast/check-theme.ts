import type { ColorName, DayOrNight } from "@porchlight/shared/palette/color-names"
import { contrast, fromHex, toHex } from "@porchlight/shared/palette/contrast"
import type { Color } from "@porchlight/shared/palette/luminance"
import { themePalette, wishesOf } from "@porchlight/shared/palette/theme-colors"
import type { Theme } from "@porchlight/shared/site"
import { PAIRS, type PairName, type Role } from "./pairs.ts"

export type ThemeColors = Pick<Theme, "accent" | "surface" | "text">

/** A colour, and how far it stands out from the pair's ground: 1 to 21. */
export type Measured = { color: string; ratio: number }

export type Pair = PairName & {
  groundColor: string
  /** In the colour that was chosen, exactly as it was chosen; undefined where nobody chose it. */
  asked: Measured | undefined
  /** In the colour that the form wears: it moves one that cannot be read. */
  worn: Measured
  /** Whether the chosen colour can be read; if none was chosen, the one that the form wears. */
  passes: boolean
}

/**
 * Every pair of text or control and ground of a theme, as it was asked for and as the form will wear it.
 *
 * @param mode the look that is checked: a surface and its text are for one of them, an accent is for both
 */
export const checkTheme = (theme: ThemeColors, mode: DayOrNight): Pair[] => {
  const wishes = wishesOf(theme, mode)
  const colors = themePalette(theme, mode)
  return PAIRS.map((pair) => measured(pair, colors, pair.role && wishes[pair.role]))
}

const measured = (pair: PairName, colors: Readonly<Record<ColorName, Color>>, chosen: string | undefined): Pair => {
  const ground = colors[pair.ground]
  const measure = (color: Color): Measured => ({ color: toHex(color), ratio: contrast(color, ground) })
  const worn = measure(colors[pair.fore])
  const asked = chosen === undefined ? undefined : measure(fromHex(chosen))
  return { ...pair, groundColor: toHex(ground), asked, worn, passes: (asked ?? worn).ratio >= pair.bound }
}

/** The pairs that cannot be told apart as they were chosen, of one role or of all. */
export const failingPairs = (pairs: readonly Pair[], role?: Role): Pair[] =>
  pairs.filter((pair) => !pair.passes && (!role || pair.role === role))
