import type { DayOrNight } from "@porchlight/shared/palette/color-names"
import { fromHex } from "@porchlight/shared/palette/contrast"
import { isDark } from "@porchlight/shared/palette/luminance"
import type { PublicSite, Theme } from "@porchlight/shared/site"
import type { Settings } from "../settings/settings.ts"
import { checkTheme, failingPairs, type ThemeColors } from "./check-theme.ts"

type Site = Pick<PublicSite, "theme">

/** What a form is drawn by: the choices of the preview, and where they are silent those of the site's configuration. */
export type WornTheme = ThemeColors & Pick<Theme, "mode">

export const wornTheme = (
  settings: Pick<Settings, "accent" | "surface" | "text" | "theme">,
  site: Site,
): WornTheme => ({
  accent: settings.accent ?? site.theme.accent,
  surface: settings.surface ?? site.theme.surface,
  text: settings.text ?? site.theme.text,
  mode: settings.theme ?? site.theme.mode,
})

/**
 * The looks in which a form will be seen. The colours were chosen for the first; in the other one, if there is one, the
 * form lightens or darkens the accent by itself: no one colour can be read on white and on black alike.
 */
export const looksOf = ({ mode, surface }: WornTheme): [chosenFor: DayOrNight, other?: DayOrNight] => {
  if (mode === "light" || mode === "dark") return [mode]
  const chosenFor = surface && isDark(fromHex(surface)) ? "dark" : "light"
  // Without a word a surface decides for all pages.
  if (surface && mode === undefined) return [chosenFor]
  return [chosenFor, chosenFor === "dark" ? "light" : "dark"]
}

/** Whether a colour that was chosen cannot be read in the look that it was chosen for. */
export const themeFails = (settings: Settings, site: Site): boolean => {
  const theme = wornTheme(settings, site)
  const [look] = looksOf(theme)
  return failingPairs(checkTheme(theme, look)).length > 0
}
