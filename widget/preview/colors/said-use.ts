import type { Declaration } from "./declarations.ts"
import type { Use } from "./found.ts"

const ACCENT_NAME = /brand|primary|accent|button|btn|cta|highlight/
const GROUND_NAME = /background|surface|canvas|paper|\bbg\b/
const TEXT_NAME = /^color$|text|ink|foreground|body-color/
const PAGE = /(?:^|[\s,])(?:html|body|:root|main)\b/
const CONTROL = /button|btn|cta|submit/
const LINK = /(?:^|[\s,>])a(?![\w-])/

/** What a style sheet uses a colour for, by the names that people give to such things. */
export const saidUse = ({ selector, property }: Pick<Declaration, "selector" | "property">): Use | undefined => {
  const where = selector.toLowerCase()
  const isGround = GROUND_NAME.test(property)
  const isText = TEXT_NAME.test(property)
  if (CONTROL.test(where)) return isGround ? "accent" : undefined
  if (LINK.test(where) && isText) return "accent"
  if (ACCENT_NAME.test(property)) return "accent"
  // A card's ground or a badge's letters say little of the page.
  if (where && !PAGE.test(where) && !property.startsWith("--")) return undefined
  if (isGround) return "surface"
  return isText ? "text" : undefined
}
