import { contrast, farthest, fromHex, mix, readable, toHex, WHITE } from "./contrast.ts"
import { type Color, luminance } from "./luminance.ts"

/** The colours that a page or a site chose. What it did not choose is ours. */
export type Wishes = { accent?: Color; surface?: Color; text?: Color }

/** The form's own colours, by day and by night; what follows from them alone stands in `colors.css`. */
const OURS = {
  light: {
    accent: "#b45309",
    surface: "#ffffff",
    text: "#1c1917",
    quiet: "#57534e",
    line: "#8a847e",
    hairline: "#e7e5e4",
    error: "#b91c1c",
    success: "#15803d",
  },
  dark: {
    accent: "#fbbf24",
    surface: "#1c1917",
    text: "#f5f5f4",
    quiet: "#a8a29e",
    line: "#78716c",
    hairline: "#3b3733",
    error: "#fca5a5",
    success: "#86efac",
  },
}

const TEXT = 4.5
const GRAPHIC = 3
/** Below this nobody would see where a button ends. */
const SEEN = 1.25

/** Every colour that the styles use, so that each pair of text and ground can be read, whatever was wished. */
export const palette = (mode: "light" | "dark", wishes: Wishes) => {
  const surface = wishes.surface ?? fromHex(OURS[mode].surface)
  // A dark ground needs the colours of the night, whatever the mode is called.
  const ours = luminance(surface) < 0.18 ? OURS.dark : OURS.light
  const wished = wishes.accent ?? fromHex(ours.accent)
  const onAccent = contrast(wished, WHITE) >= TEXT ? WHITE : readable(fromHex("#1c1917"), [wished], TEXT)
  // Where neither suits, the accent itself gives way.
  const accent = readable(wished, [onAccent], TEXT)
  const away = farthest(onAccent)
  // A surface of middling lightness has no room for a tint.
  const tinted = mix(surface, accent, 0.08)
  const tint = contrast(tinted, farthest(surface)) >= TEXT ? tinted : surface
  const grounds: [Color, Color] = [surface, tint]
  // A text that is nowhere near to be read was meant for another surface.
  const chosen = wishes.text && contrast(wishes.text, surface) >= GRAPHIC ? wishes.text : undefined
  const text = readable(chosen ?? fromHex(ours.text), grounds, TEXT)
  // Grey beside a page's own colours looks like somebody else's: what is quiet is its text, faded into its surface.
  const isOurs = !wishes.surface && !chosen
  const faded = (share: number, grey: string) => (isOurs ? fromHex(grey) : mix(text, surface, share))
  const line = readable(faded(0.45, ours.line), grounds, GRAPHIC)
  const colors = {
    surface,
    text,
    accent,
    "on-accent": onAccent,
    hover: mix(accent, away, 0.12),
    pressed: mix(accent, away, 0.24),
    tint,
    link: readable(wished, grounds, TEXT),
    ring: readable(wished, grounds, GRAPHIC),
    edge: contrast(accent, surface) < SEEN ? line : accent,
    quiet: readable(faded(0.28, ours.quiet), grounds, TEXT),
    line,
    hairline: faded(0.86, ours.hairline),
    error: readable(fromHex(ours.error), grounds, TEXT),
    success: readable(fromHex(ours.success), grounds, TEXT),
  }
  const hex = Object.fromEntries(Object.entries(colors).map(([name, color]) => [name, toHex(color)]))
  return hex as Record<keyof typeof colors, string>
}
