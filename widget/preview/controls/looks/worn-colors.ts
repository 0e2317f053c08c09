import type { PublicSite } from "@porchlight/shared/site"
import { prefersDark } from "../../../src/element/page-look.ts"
import { withLook } from "../../frame/overlay.ts"
import type { Look } from "../../settings/settings.ts"

/** The three colours that can be chosen, as the form has them with these settings. All `#rrggbb`. */
export const wornColors = ({ theme }: Pick<PublicSite, "theme">, look: Look) => {
  const { mode, colors, accent } = withLook(theme, look)
  const night = mode === "dark" || (mode === "auto" && prefersDark().matches)
  const worn = colors[night ? "dark" : "light"]
  // What was asked for, even where the form has to move it a little.
  return { accent: accent?.toLowerCase() ?? worn.accent, surface: worn.surface, text: worn.text }
}
