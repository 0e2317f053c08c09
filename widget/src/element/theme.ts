import type { DayOrNight } from "@porchlight/shared/palette/color-names"
import type { PublicTheme } from "@porchlight/shared/site"
import type { Mixer } from "./page-colors.ts"
import { pageFont, pageMode, prefersDark } from "./page-look.ts"

/** Attributes that may change the form's looks, on the element and on the page, which may have a switch for dark mode. */
const LOOKS = ["theme", "style", "class", "data-theme", "data-bs-theme"]

/** The step of which every gap is a multiple. */
export const SPACE = { compact: "3px", regular: "4px", roomy: "5px" }

/** The corner radius of controls if nobody chooses one, in px. */
export const USUAL_RADIUS = 10

type Wearer = {
  host: HTMLElement
  /** The form's outermost element: it gets what was found as custom properties. */
  root: HTMLElement
  theme: PublicTheme
  mixer: Mixer
  /** Ends it. */
  signal: AbortSignal
}

/**
 * Keeps the form's looks in step with the element's `theme`, the page's `--porchlight-*` properties, the site's own
 * theme and the visitor's system; the first that says something wins.
 */
export const followTheme = ({ host, root, theme, mixer, signal }: Wearer): void => {
  const paint = () => {
    const wished = modeOf(host.getAttribute("theme") || theme.mode, host)
    const { mode, colors } = mixer.mix?.(root, theme, wished) ?? {
      mode: wished,
      colors: { ...theme.colors?.[wished] },
    }
    const { style } = root
    style.colorScheme = mode
    for (const [name, color] of Object.entries(colors)) style.setProperty(`--${name}`, color)
    style.setProperty("--own-radius", `${theme.radius ?? USUAL_RADIUS}px`)
    style.setProperty("--own-space", SPACE[theme.density ?? "regular"])
    style.setProperty("--page-font", (theme.font !== "system" && pageFont(host)) || "system-ui, sans-serif")
  }
  const repaint = () => signal.aborted || paint()
  const look = async () => {
    await mixer.prepare(host)
    repaint()
  }
  paint()
  // A browser waits for the sheets in a page's head before it draws the first frame, but their load events come after that frame.
  requestAnimationFrame(repaint)
  prefersDark().addEventListener("change", look, { signal })
  const observer = new MutationObserver(look)
  for (const part of [host, document.documentElement, document.body]) observer.observe(part, { attributeFilter: LOOKS })
  signal.addEventListener("abort", () => observer.disconnect())
  // A style sheet of the page may come after us: only then its font and background are known.
  document.addEventListener("load", ({ target }) => Object(target).sheet && look(), {
    capture: true,
    signal,
  })
}

/** `auto` follows the visitor's system. Without a wish the form suits the page that it stands on. */
const modeOf = (wished: string | undefined, host: HTMLElement): DayOrNight => {
  if (wished === "light" || wished === "dark") return wished
  if (wished === "auto") return prefersDark().matches ? "dark" : "light"
  return pageMode(host)
}
