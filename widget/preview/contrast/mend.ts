import type { DayOrNight } from "@porchlight/shared/palette/color-names"
import { checkTheme, failingPairs, type ThemeColors } from "./check-theme.ts"
import type { Role } from "./pairs.ts"
import { shadesOf } from "./shade.ts"

/** A step of lightness (OKLCH, 0 to 1). The eye can hardly tell two shades apart that differ by it. */
export const STEP = 0.01

/**
 * The shade of a chosen colour that is nearest to it and can be read in every pair of its role. There always is one:
 * black or white can be read on any surface.
 *
 * @returns `#rrggbb`; undefined where nothing was chosen or the chosen colour can be read
 */
export const nearestShade = (theme: ThemeColors, mode: DayOrNight, role: Role): string | undefined => {
  const chosen = theme[role]
  const passes = (color: string) => failingPairs(checkTheme({ ...theme, [role]: color }, mode), role).length === 0
  if (chosen === undefined || passes(chosen)) return undefined
  const { lightness, at } = shadesOf(chosen)
  for (let away = STEP; away < 1 + STEP; away += STEP) {
    // A step beyond black or white is black or white.
    const found = [at(Math.max(0, lightness - away)), at(Math.min(1, lightness + away))].find(passes)
    if (found) return found
  }
  return undefined
}

/** The colours of a theme that must change, as they can be read. The accent goes first: there is some of it in the tint. */
export const mendsOf = (theme: ThemeColors, mode: DayOrNight): Partial<Record<Role, string>> => {
  const accent = nearestShade(theme, mode, "accent")
  const text = nearestShade({ ...theme, ...(accent && { accent }) }, mode, "text")
  return { ...(accent && { accent }), ...(text && { text }) }
}
