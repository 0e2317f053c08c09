import type { Theme } from "./site.ts"

export const PRESET_NAMES = ["calm", "ink", "forest", "clay", "workwear", "night"] as const
export type PresetName = (typeof PRESET_NAMES)[number]

/** Looks that a site can start from. Whatever else its theme says takes precedence. */
export const PRESETS: Readonly<Record<PresetName, Theme & Required<Pick<Theme, "accent" | "surface" | "text">>>> = {
  /** Clear water blue and much room. */
  calm: { accent: "#0b6b88", surface: "#ffffff", text: "#16303a", density: "roomy", radius: 12 },
  /** Black on white with sharp corners, for a page that has colours enough. */
  ink: { accent: "#1a1a1a", surface: "#ffffff", text: "#1a1a1a", radius: 2 },
  /** Deep green on paper. */
  forest: { accent: "#2f5a3d", surface: "#fcfbf6", text: "#26302a", radius: 6 },
  /** Fired clay on cream. */
  clay: { accent: "#a8431f", surface: "#fdf8f2", text: "#33261f", radius: 14 },
  /** The blue of work clothes, close together. */
  workwear: { accent: "#1e4fa3", surface: "#ffffff", text: "#1b2536", density: "compact", radius: 4 },
  /** Yellow on black. */
  night: { accent: "#ffd400", surface: "#141416", text: "#f4f4f0", radius: 4 },
}
