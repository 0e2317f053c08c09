import { contrast, fromHex, toHex, WHITE } from "@porchlight/shared/palette/contrast"
import { palette } from "@porchlight/shared/palette/palette"
import type { PublicSite } from "@porchlight/shared/site"
import { prefersDark } from "../../src/element/page-look.ts"
import type { Settings } from "../settings/settings.ts"

/** A button of the form, as it comes out. All colours `#rrggbb`. */
export type AccentColors = {
  /** What was chosen, or stands in the configuration, or is ours. */
  wished: string
  /** What is drawn: moved from the wish as little as it takes for its text to be read. */
  accent: string
  text: string
  textIsWhite: boolean
  /** Of the text on the accent, 1 to 21. */
  ratio: number
}

/** The colours that the form itself will compute for these settings. */
export const accentColors = (
  site: Pick<PublicSite, "theme">,
  settings: Pick<Settings, "accent" | "theme">,
): AccentColors => {
  const theme = settings.theme ?? site.theme.mode
  const mode = theme === "dark" || (theme === "auto" && prefersDark().matches) ? "dark" : "light"
  const chosen = settings.accent ?? site.theme.accent?.toLowerCase()
  const { accent, "on-accent": text } = palette(mode, chosen ? { accent: fromHex(chosen) } : {})
  return {
    wished: chosen ?? toHex(accent),
    accent: toHex(accent),
    text: toHex(text),
    textIsWhite: contrast(text, WHITE) === 1,
    ratio: contrast(text, accent),
  }
}
