import type { Theme } from "@porchlight/shared/site"
import { isDark } from "./contrast.ts"
import { type Mode, ownColors } from "./own-colors.ts"
import { pageFont, pageMode, prefersDark } from "./page-look.ts"

/** Changes of these attributes are changes of looks, at the element and at the page, which may have a switch for the night. */
const LOOKS = ["theme", "style", "class", "data-theme", "data-bs-theme"]

/** The step of which every gap is a multiple. */
const SPACE = { compact: "3px", regular: "4px", roomy: "5px" }

/**
 * Keeps the form's looks in step with the element's `theme`, the page's `--porchlight-*` properties, the site's own
 * theme and the visitor's system; the first that says something wins.
 *
 * @param root the form's outermost element: it gets what was computed as custom properties
 * @param signal ends it
 */
export const followTheme = (host: HTMLElement, root: HTMLElement, theme: Theme, signal: AbortSignal): void => {
  const paint = () => {
    const colors = ownColors(root, theme, modeOf(host.getAttribute("theme") ?? theme.mode, host))
    const { style } = root
    style.colorScheme = isDark(colors.surface) ? "dark" : "light"
    for (const [name, color] of Object.entries(colors)) style.setProperty(`--${name}`, `rgb(${color})`)
    style.setProperty("--own-radius", `${theme.radius ?? 10}px`)
    style.setProperty("--own-space", SPACE[theme.density ?? "regular"])
    style.setProperty("--page-font", (theme.font !== "system" && pageFont(host)) || "system-ui, sans-serif")
  }
  paint()
  prefersDark().addEventListener("change", paint, { signal })
  const observer = new MutationObserver(paint)
  for (const part of [host, document.documentElement, document.body]) observer.observe(part, { attributeFilter: LOOKS })
  signal.addEventListener("abort", () => observer.disconnect())
}

/** `auto` follows the visitor's system. Without a word the form looks like the page that it stands on. */
const modeOf = (wished: string | null | undefined, host: HTMLElement): Mode => {
  if (wished === "light" || wished === "dark") return { mode: wished, asked: true }
  if (wished === "auto") return { mode: prefersDark().matches ? "dark" : "light", asked: true }
  return { mode: pageMode(host), asked: false }
}
