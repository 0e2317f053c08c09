import type { Theme } from "@porchlight/shared/site"
import { pageFont, pageMode, prefersDark } from "./page-look.ts"

let colors: typeof import("./own-colors.ts") | undefined

/** Fetches what it takes to compute colours, if the page or the site has any of its own. */
export const fetchColors = async (host: HTMLElement, theme: Theme): Promise<void> => {
  if (colors || !(theme.accent || hasOwnColors(host))) return
  // In our colours the form can be used all the same.
  colors = await import("./own-colors.ts").catch(() => undefined)
}

const hasOwnColors = (host: HTMLElement) => {
  const style = getComputedStyle(host)
  return ["accent", "surface", "text"].some((name) => style.getPropertyValue(`--porchlight-${name}`).trim())
}

/**
 * Keeps the form's colours in step with the element's `theme`, the page's `--porchlight-*` properties, the site's own
 * theme and the visitor's system; the first that says something wins.
 *
 * @param root the form's outermost element: it gets the computed colours as custom properties
 * @returns `apply`, to look again, and `release`, to stop looking
 */
export const followTheme = (host: HTMLElement, root: HTMLElement, theme: Theme) => {
  const system = prefersDark()

  const paint = () => {
    const mode = modeOf(host.getAttribute("theme") ?? theme.mode, host)
    root.classList.toggle("dark", mode === "dark")
    root.style.colorScheme = mode
    root.style.setProperty("--own-radius", `${theme.radius ?? 10}px`)
    root.style.setProperty("--page-font", pageFont(host) ?? "system-ui, sans-serif")
    const own = colors?.ownColors(host, root, theme, mode)
    for (const [name, color] of Object.entries<string>(own ?? {})) root.style.setProperty(`--${name}`, color)
  }
  const apply = () => fetchColors(host, theme).then(paint)

  paint()
  system.addEventListener("change", apply)
  return { apply, release: () => system.removeEventListener("change", apply) }
}

/** `auto` follows the visitor's system. Without a word the form looks like the page that it stands on. */
const modeOf = (wished: string | null | undefined, host: HTMLElement): "light" | "dark" => {
  if (wished === "light" || wished === "dark") return wished
  if (wished === "auto") return prefersDark().matches ? "dark" : "light"
  return pageMode(host)
}
