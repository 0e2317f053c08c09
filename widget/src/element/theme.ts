import type { Theme } from "@porchlight/shared/site"
import { ownColors } from "./own-colors.ts"
import { pageFont, pageMode, prefersDark } from "./page-look.ts"

/** Changes of these attributes are changes of looks. */
const LOOKS = ["theme", "style", "class"]

/**
 * Keeps the form's colours in step with the element's `theme`, the page's `--porchlight-*` properties, the site's own
 * theme and the visitor's system; the first that says something wins.
 *
 * @param root the form's outermost element: it gets the computed colours as custom properties
 * @param signal ends it
 */
export const followTheme = (host: HTMLElement, root: HTMLElement, theme: Theme, signal: AbortSignal): void => {
  const paint = () => {
    const mode = modeOf(host.getAttribute("theme") ?? theme.mode, host)
    root.classList.toggle("dark", mode === "dark")
    root.style.colorScheme = mode
    root.style.setProperty("--own-radius", `${theme.radius ?? 10}px`)
    root.style.setProperty("--page-font", pageFont(host) ?? "system-ui, sans-serif")
    for (const [name, color] of Object.entries(ownColors(host, root, theme, mode))) {
      root.style.setProperty(`--${name}`, color)
    }
  }
  paint()
  prefersDark().addEventListener("change", paint, { signal })
  const observer = new MutationObserver(paint)
  observer.observe(host, { attributeFilter: LOOKS })
  signal.addEventListener("abort", () => observer.disconnect())
}

/** `auto` follows the visitor's system. Without a word the form looks like the page that it stands on. */
const modeOf = (wished: string | null | undefined, host: HTMLElement): "light" | "dark" => {
  if (wished === "light" || wished === "dark") return wished
  if (wished === "auto") return prefersDark().matches ? "dark" : "light"
  return pageMode(host)
}
