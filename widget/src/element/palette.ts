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
  const text = readable(wishes.text ?? fromHex(ours.text), grounds, TEXT)
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
    quiet: readable(fromHex(ours.quiet), grounds, TEXT),
    line: readable(fromHex(ours.line), grounds, GRAPHIC),
    hairline: wishes.surface ? mix(surface, text, 0.12) : fromHex(ours.hairline),
    error: readable(fromHex(ours.error), grounds, TEXT),
    success: readable(fromHex(ours.success), grounds, TEXT),
  }
  const hex = Object.fromEntries(Object.entries(colors).map(([name, color]) => [name, toHex(color)]))
  return hex as Record<keyof typeof colors, string>
}
