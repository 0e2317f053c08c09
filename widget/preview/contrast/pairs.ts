import type { ColorName } from "@porchlight/shared/palette/color-names"

/** A chosen colour that must be seen against the surface, which stays as it was chosen. */
export type Role = "accent" | "text"

/** What is drawn in a colour, by the colour's name. */
export type Fore = Extract<ColorName, "text" | "link" | "ring" | "on-accent" | "quiet" | "line" | "error" | "success">
/** What it stands on. */
export type Ground = Extract<ColorName, "surface" | "tint" | "accent" | "hover" | "pressed">

/** What is read or recognised on a ground, and how much it must stand out there. */
export type PairName = {
  fore: Fore
  ground: Ground
  /** 4.5 for text (WCAG 2.2, 1.4.3), 3 for what shows where a control is (1.4.11). */
  bound: 4.5 | 3
  /** The chosen colour that it is drawn in. All other colours are made by the form, and can always be read. */
  role?: Role
}

const onSurface = (fore: Fore, bound: 4.5 | 3, role?: Role): PairName[] => [
  { fore, ground: "surface", bound, ...(role && { role }) },
  { fore, ground: "tint", bound, ...(role && { role }) },
]

/** Every pair of the form that somebody must be able to tell apart, in the order in which they matter. */
export const PAIRS: readonly PairName[] = [
  ...onSurface("text", 4.5, "text"),
  ...onSurface("link", 4.5, "accent"),
  ...onSurface("ring", 3, "accent"),
  { fore: "on-accent", ground: "accent", bound: 4.5 },
  { fore: "on-accent", ground: "hover", bound: 4.5 },
  { fore: "on-accent", ground: "pressed", bound: 4.5 },
  ...onSurface("quiet", 4.5),
  ...onSurface("line", 3),
  ...onSurface("error", 4.5),
  ...onSurface("success", 4.5),
]
