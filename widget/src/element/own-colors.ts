import type { Theme } from "@porchlight/shared/site"
import { fromHex, isDark } from "./contrast.ts"
import type { Color } from "./luminance.ts"
import { parseColor } from "./page-look.ts"
import { palette } from "./palette.ts"

/** Whether the form is to be light or dark, before anybody's colours are known. */
export type Mode = {
  mode: "light" | "dark"
  /** Somebody asked for it; else it is how the page looks. */
  asked: boolean
}

/**
 * The colours of a form: the page's where it has any, else the site's, else ours.
 *
 * @param root the form's outermost element, in its place
 */
export const ownColors = (root: HTMLElement, theme: Theme, { mode, asked }: Mode) => {
  // A site's surface is for the day or for the night. A page that says its own has both in hand, with a media query.
  const suits = !asked || !theme.surface || isDark(fromHex(theme.surface)) === (mode === "dark")
  const { surface, text } = suits ? theme : {}
  return palette(mode, {
    accent: colorOf(root, "accent", theme.accent),
    surface: colorOf(root, "surface", surface),
    text: colorOf(root, "text", text),
  })
}

/** What a custom property of the page computes to as a colour, however it was written: the browser reads it, not we. */
const colorOf = (root: HTMLElement, name: string, otherwise = "transparent"): Color | undefined => {
  const probe = document.createElement("i")
  // Mixing turns oklch, lab and names alike into `color(srgb …)`.
  probe.style.backgroundColor = `color-mix(in srgb, var(--porchlight-${name}, ${otherwise}) 100%, transparent)`
  root.append(probe)
  const color = parseColor(getComputedStyle(probe).backgroundColor)
  probe.remove()
  return color
}
