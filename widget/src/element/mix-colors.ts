import { isDark } from "@porchlight/shared/palette/luminance"
import { palette } from "@porchlight/shared/palette/palette"
import { hexes, wishesOf } from "@porchlight/shared/palette/theme-colors"
import type { Mix } from "./page-colors.ts"
import { parseColor } from "./page-look.ts"

/** The entry of a chunk that only pages with colours of their own fetch. */
export const mixColors: Mix = (root, theme, mode) => {
  const { accent, surface, text } = wishesOf(theme, mode)
  const probe = document.createElement("i")
  // A wish that the browser does not understand leaves a line in the colour of text, which would be taken for the page's.
  probe.style.color = "transparent"
  probe.style.backgroundColor = wish("accent", accent)
  probe.style.borderTopColor = wish("surface", surface)
  probe.style.outlineColor = wish("text", text)
  root.append(probe)
  const { backgroundColor, borderTopColor, outlineColor } = getComputedStyle(probe)
  const found = {
    accent: parseColor(backgroundColor),
    surface: parseColor(borderTopColor),
    text: parseColor(outlineColor),
  }
  probe.remove()
  // If the element itself asks for light or dark, a surface of the other kind that the page sets for all forms gives way, and its text too.
  const isAsked = Object(root.getRootNode()).host?.getAttribute("theme") === mode
  const isOther = found.surface && isDark(found.surface) !== (mode === "dark")
  const colors = palette(mode, isAsked && isOther ? { accent: found.accent } : found)
  return { colors: hexes(colors), mode: isDark(colors.surface) ? "dark" : "light" }
}

/**
 * A style that has the browser compute a custom property of the page as a colour. Mixing turns every notation, be it oklch,
 * lab or a name, into `color(srgb …)`. A browser that cannot mix knows no notation but those that compute to `rgb()`.
 */
const wish = (name: string, otherwise = "transparent") => {
  const own = `var(--porchlight-${name}, ${otherwise})`
  return CSS.supports("color", "color-mix(in srgb, red, red)") ? `color-mix(in srgb, ${own} 100%, transparent)` : own
}
