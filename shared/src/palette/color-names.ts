/** Every colour that the form is drawn with. The styles know them as custom properties of these names. */
export const COLOR_NAMES = [
  "surface",
  "text",
  "accent",
  "on-accent",
  "hover",
  "pressed",
  "tint",
  "link",
  "ring",
  "edge",
  "quiet",
  "line",
  "hairline",
  "error",
  "success",
] as const
export type ColorName = (typeof COLOR_NAMES)[number]

/** Which of its two looks a form wears. */
export type DayOrNight = "light" | "dark"
