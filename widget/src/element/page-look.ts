import { type Color, isDark } from "@porchlight/shared/palette/luminance"

/** Fonts that a browser falls back to if a page has chosen none. */
const UNCHOSEN = /^["']?(?:times|times new roman|serif)["']?$/i

/** An element behind the body, for a button or a dialog, looks like what is in the body. */
const aroundOf = ({ parentElement, ownerDocument }: Element) =>
  parentElement === ownerDocument.documentElement ? ownerDocument.body : parentElement

/** The font of the page around the element; undefined where the page leaves it to the browser. */
export const pageFont = (element: Element): string | undefined => {
  const around = aroundOf(element)
  const family = around && getComputedStyle(around).fontFamily
  return family && !UNCHOSEN.test(family) ? family : undefined
}

/** Whether the page behind the element is light or dark, by the first ground that is painted there. */
export const pageMode = (element: Element): "light" | "dark" => {
  for (let around = aroundOf(element); around; around = around.parentElement) {
    const ground = parseColor(getComputedStyle(around).backgroundColor)
    if (ground) return isDark(ground) ? "dark" : "light"
  }
  // Nothing is painted: the browser's canvas shows, dark only on pages that say they can be.
  const schemes = getComputedStyle(element.ownerDocument.documentElement).colorScheme
  return schemes.includes("dark") && (!schemes.includes("light") || prefersDark().matches) ? "dark" : "light"
}

export const prefersDark = () => matchMedia("(prefers-color-scheme: dark)")

/**
 * A colour as `getComputedStyle` gives it; undefined if it is none, or mostly transparent.
 * Reads `rgb()` and `color(srgb …)`: every colour here computes to one of them.
 */
export const parseColor = (computed: string): Color | undefined => {
  const [red, green, blue, alpha = 1] = computed.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return undefined
  if (computed.startsWith("rgb")) return [red, green, blue]
  return computed.startsWith("color(srgb ") ? [whole(red), whole(green), whole(blue)] : undefined
}

const whole = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 255)
