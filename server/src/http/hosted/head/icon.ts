import type { Site } from "../../../sites/site.ts"

const LETTER = /[\p{L}\p{N}]/u

/** The contractor's initial on its own colour, as the address of a picture for the browser's tab. */
export const iconOf = ({ name, public: { theme } }: Pick<Site, "name" | "public">): string => {
  const colors = theme.colors.light
  const initial = LETTER.exec(name)?.[0]?.toLocaleUpperCase() ?? ""
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colors.accent}"/>` +
    `<text x="16" y="23" text-anchor="middle" style="font:600 20px system-ui" fill="${colors["on-accent"]}">${initial}</text></svg>`
  // What need not be escaped is not: otherwise this would be a tenth of the page.
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/%(?:20|2F|3A|3D)/g, decodeURIComponent)}`
}
