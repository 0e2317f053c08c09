import type { DayOrNight } from "@porchlight/shared/palette/color-names"
import { fromHex } from "@porchlight/shared/palette/contrast"
import { isDark } from "@porchlight/shared/palette/luminance"
import type { PublicSite, Theme } from "@porchlight/shared/site"
import { withLook } from "../frame/overlay.ts"
import type { Look } from "../settings/settings.ts"
import type { ThemeColors } from "./check-theme.ts"

type Site = Pick<PublicSite, "theme">

/** What a form is drawn by: the choices of the preview, and where they are silent those of the site's configuration. */
export type WornTheme = ThemeColors & Pick<Theme, "mode">

export const wornTheme = (look: Look, site: Site): WornTheme => {
  const { accent, surface, text, mode } = withLook(site.theme, look)
  return { accent, surface, text, mode }
}

/**
 * The looks in which a form will be seen. The colours were chosen for the first; in the other one, if there is one, the
 * form lightens or darkens the accent by itself: no one colour can be read on white and on black alike.
 */
export const looksOf = ({ mode, surface }: WornTheme): [chosenFor: DayOrNight, other?: DayOrNight] => {
  if (mode === "light" || mode === "dark") return [mode]
  const chosenFor = surface && isDark(fromHex(surface)) ? "dark" : "light"
  return [chosenFor, chosenFor === "dark" ? "light" : "dark"]
}
