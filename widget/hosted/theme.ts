import type { Colors, WorkedTheme } from "@porchlight/shared/site"
import { SPACE, USUAL_RADIUS } from "../src/element/theme.ts"

/**
 * A site's theme as CSS: what the widget would set on its element, for a page that must look so before any script runs.
 * Without a word on the mode, it follows the visitor's system.
 */
export const themeStyles = ({ mode, colors, radius, density = "regular" }: WorkedTheme): string => {
  const day = rules("light", colors.light)
  const night = rules("dark", colors.dark)
  const measures = `--own-radius:${radius ?? USUAL_RADIUS}px;--own-space:${SPACE[density]};`
  if (mode === "light") return `:root{${measures}${day}}`
  if (mode === "dark") return `:root{${measures}${night}}`
  return `:root{${measures}${day}}@media(prefers-color-scheme:dark){:root{${night}}}`
}

const rules = (scheme: "light" | "dark", colors: Colors) =>
  `color-scheme:${scheme};${Object.entries(colors)
    .map(([name, color]) => `--${name}:${color}`)
    .join(";")}`
