import type { Theme } from "@porchlight/shared/site"
import { type Color, fromHex } from "./contrast.ts"
import { pageFont, pageMode, parseColor, prefersDark } from "./page-look.ts"
import { palette } from "./palette.ts"

/**
 * Keeps the form's colours in step with the element's `theme`, the page's `--porchlight-*` properties, the site's own
 * theme and the visitor's system; the first that says something wins.
 *
 * @param root the form's outermost element: it gets the computed colours as custom properties
 * @returns `apply`, to look again, and `release`, to stop looking
 */
export const followTheme = (host: HTMLElement, root: HTMLElement, theme: Theme) => {
  const system = prefersDark()

  const apply = () => {
    const mode = modeOf(host.getAttribute("theme") ?? theme.mode, host)
    const accent =
      propertyColor(host, root, "--porchlight-accent") ?? (theme.accent ? fromHex(theme.accent) : undefined)
    const surface = propertyColor(host, root, "--porchlight-surface")
    const text = propertyColor(host, root, "--porchlight-text")
    const colors = palette(mode, { ...(accent && { accent }), ...(surface && { surface }), ...(text && { text }) })
    for (const [name, color] of Object.entries(colors)) root.style.setProperty(`--${name}`, color)
    root.style.setProperty("--own-radius", `${theme.radius ?? 10}px`)
    root.style.setProperty("--page-font", pageFont(host) ?? "system-ui, sans-serif")
    root.style.colorScheme = mode
  }

  apply()
  system.addEventListener("change", apply)
  return { apply, release: () => system.removeEventListener("change", apply) }
}

/** `auto` follows the visitor's system. Without a word the form looks like the page that it stands on. */
const modeOf = (wished: string | null | undefined, host: HTMLElement): "light" | "dark" => {
  if (wished === "light" || wished === "dark") return wished
  if (wished === "auto") return prefersDark().matches ? "dark" : "light"
  return pageMode(host)
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
