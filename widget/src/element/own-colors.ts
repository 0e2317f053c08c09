import type { Theme } from "@porchlight/shared/site"
import { fromHex } from "./contrast.ts"
import type { Color } from "./luminance.ts"
import { parseColor } from "./page-look.ts"
import { palette } from "./palette.ts"

/**
 * The form's colours where the page or the site has some of its own. The entry of a chunk that only such forms fetch.
 *
 * @param root the form's outermost element, in its place
 */
export const ownColors = (host: HTMLElement, root: HTMLElement, theme: Theme, mode: "light" | "dark") => {
  const accent = propertyColor(host, root, "--porchlight-accent") ?? (theme.accent ? fromHex(theme.accent) : undefined)
  const surface = propertyColor(host, root, "--porchlight-surface")
  const text = propertyColor(host, root, "--porchlight-text")
  return palette(mode, { ...(accent && { accent }), ...(surface && { surface }), ...(text && { text }) })
}

/** What a custom property computes to as a colour, however it was written: the browser reads it, not we. */
const propertyColor = (host: HTMLElement, root: HTMLElement, property: string): Color | undefined => {
  if (!getComputedStyle(host).getPropertyValue(property).trim()) return undefined
  const probe = root.ownerDocument.createElement("i")
  // Mixing turns oklch, lab and names alike into `color(srgb …)`.
  probe.style.setProperty("background-color", `color-mix(in srgb, var(${property}) 100%, transparent)`)
  root.append(probe)
  const color = parseColor(getComputedStyle(probe).backgroundColor)
  probe.remove()
  return color
}
