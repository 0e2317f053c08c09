import { palette } from "@porchlight/shared/palette/palette"
import { hexes } from "@porchlight/shared/palette/theme-colors"
import type { Site } from "../../../sites/site.ts"

const LETTER = /[\p{L}\p{N}]/u

/** The contractor's initial on its own colour, as the address of a picture for the browser's tab. */
export const iconOf = ({ name, public: { theme } }: Pick<Site, "name" | "public">): string => {
  const colors = theme.colors?.light ?? hexes(palette("light", {}))
  const initial = LETTER.exec(name)?.[0]?.toLocaleUpperCase() ?? ""
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colors.accent}"/>` +
    `<text x="16" y="23" text-anchor="middle" font-family="system-ui,sans-serif" font-size="20" font-weight="600" fill="${colors["on-accent"]}">${initial}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
