import type { ColorName, DayOrNight } from "./color-names.ts"
import { contrast, farthest, fromHex, mix, readable, WHITE } from "./contrast.ts"
import { type Color, isDark } from "./luminance.ts"

/** The colours that a page or a site has chosen. Ours are used for the rest. */
export type Wishes = { accent?: Color | undefined; surface?: Color | undefined; text?: Color | undefined }

/** The form's own colours, by day and by night; the other colours follow from them. */
const OURS = {
  light: {
    accent: "#b45309",
    surface: "#ffffff",
    text: "#1c1917",
    error: "#b91c1c",
    success: "#15803d",
  },
  dark: {
    accent: "#fbbf24",
    surface: "#1c1917",
    text: "#f5f5f4",
    error: "#fca5a5",
    success: "#86efac",
  },
}

const TEXT = 4.5
const GRAPHIC = 3
/** Below this nobody would see where a button ends. */
const SEEN = 1.25

/** Every colour that the styles use, so that each pair of text and ground can be read, whatever was wished. */
export const palette = (mode: DayOrNight, wishes: Wishes): Record<ColorName, Color> => {
  const surface = wishes.surface ?? fromHex(OURS[mode].surface)
  // A dark ground needs the colours of the night, whatever the mode is called.
  const ours = OURS[isDark(surface) ? "dark" : "light"]
  const wished = wishes.accent ?? fromHex(ours.accent)
  const onAccent = contrast(wished, WHITE) >= TEXT ? WHITE : readable(fromHex(OURS.light.text), [wished], TEXT)
  // Where neither suits, the accent itself gives way.
  const accent = readable(wished, [onAccent], TEXT)
  const away = farthest(onAccent)
  // A surface of middling lightness has no room for a tint.
  const tinted = mix(surface, accent, 0.08)
  const tint = contrast(tinted, farthest(surface)) >= TEXT ? tinted : surface
  const on = (color: Color, ratio = TEXT) => readable(color, [surface, tint], ratio)
  // A text that can hardly be read here was meant for another surface.
  const chosen = wishes.text && contrast(wishes.text, surface) >= GRAPHIC ? wishes.text : undefined
  const text = on(chosen ?? fromHex(ours.text))
  // What is quiet is the text, faded into its surface: a grey of ours would look like somebody else's beside the page.
  const faded = (share: number) => mix(text, surface, share)
  const line = on(faded(0.45), GRAPHIC)
  return {
    surface,
    text,
    accent,
    "on-accent": onAccent,
    hover: mix(accent, away, 0.12),
    pressed: mix(accent, away, 0.24),
    tint,
    link: on(wished),
    ring: on(wished, GRAPHIC),
    // The number to call in an emergency is a button on the tint.
    edge: Math.min(contrast(accent, surface), contrast(accent, tint)) < SEEN ? line : accent,
    quiet: on(faded(0.28)),
    line,
    hairline: faded(0.88),
    error: on(fromHex(ours.error)),
    success: on(fromHex(ours.success)),
  }
}
