import type { Colors, Theme, WorkedTheme } from "../site.ts"
import { COLOR_NAMES, type ColorName, type DayOrNight } from "./color-names.ts"
import { fromHex, toHex } from "./contrast.ts"
import { type Color, isDark } from "./luminance.ts"
import { palette } from "./palette.ts"

/**
 * A theme with all that follows from it worked out, so that no visitor's browser has to: its colours by day and by night,
 * and which of the two it is where its surface says so and the theme does not.
 */
export const toPublicTheme = (theme: Theme): WorkedTheme => {
  const { surface } = theme
  return {
    ...theme,
    ...(surface && { mode: theme.mode ?? (isDark(fromHex(surface)) ? "dark" : "light") }),
    colors: { light: themeColors(theme, "light"), dark: themeColors(theme, "dark") },
  }
}

/** What a theme wishes for by day or by night. A surface is for one of them, and its text with it; an accent is for both. */
export const wishesOf = (
  { accent, surface, text }: Theme,
  mode: DayOrNight,
): Pick<Theme, "accent" | "surface" | "text"> =>
  surface && isDark(fromHex(surface)) !== (mode === "dark") ? { accent } : { accent, surface, text }

/** The palette that follows from a theme's colours. */
export const themePalette = (theme: Theme, mode: DayOrNight): Record<ColorName, Color> => {
  const { accent, surface, text } = wishesOf(theme, mode)
  return palette(mode, {
    accent: accent ? fromHex(accent) : undefined,
    surface: surface ? fromHex(surface) : undefined,
    text: text ? fromHex(text) : undefined,
  })
}

const themeColors = (theme: Theme, mode: DayOrNight): Colors => hexes(themePalette(theme, mode))

/** A palette as it is written down. */
export const hexes = (colors: Readonly<Record<ColorName, Color>>): Colors => {
  const entries = COLOR_NAMES.map((name) => [name, toHex(colors[name])] as const)
  return Object.fromEntries(entries) as Colors
}
