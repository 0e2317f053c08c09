import type { DayOrNight } from "@porchlight/shared/palette/color-names"
import type { Colors } from "@porchlight/shared/site"

/** The palette where nobody has chosen a colour. Most forms need no more, so the code that makes palettes is not loaded for them. */
export const OUR_COLORS: Readonly<Record<DayOrNight, Colors>> = {
  light: {
    surface: "#ffffff",
    text: "#1c1917",
    accent: "#b45309",
    "on-accent": "#ffffff",
    hover: "#9e4908",
    pressed: "#893f07",
    tint: "#f9f1eb",
    link: "#ab4f09",
    ring: "#b45309",
    edge: "#b45309",
    quiet: "#5c5958",
    line: "#82817f",
    hairline: "#e4e3e3",
    error: "#b91c1c",
    success: "#147a3a",
  },
  dark: {
    surface: "#1c1917",
    text: "#f5f5f4",
    accent: "#fbbf24",
    "on-accent": "#1c1917",
    hover: "#fbc73e",
    pressed: "#fcce59",
    tint: "#2e2618",
    link: "#fbbf24",
    ring: "#fbbf24",
    edge: "#fbbf24",
    quiet: "#b8b7b6",
    line: "#939291",
    hairline: "#363332",
    error: "#fca5a5",
    success: "#86efac",
  },
}
