import type { PublicSite } from "@porchlight/shared/site"
import { SPACE } from "../../src/element/theme.ts"
import type { Look, Settings } from "../settings/settings.ts"
import type { Attributes } from "./markup.ts"

/** What attributes say of the settings, by the names that they have everywhere; in a tag each has `data-` in front. */
export const attributesOf = (
  { mode, lang, service, theme, buttonText, buttonPlace }: Settings,
  { phoneDisplay }: Pick<PublicSite, "phoneDisplay">,
): Attributes => ({
  mode,
  lang,
  service,
  theme,
  "button-text": buttonText,
  "button-place": buttonPlace,
  // Shown where nothing can be fetched, so it cannot be fetched itself.
  phone: phoneDisplay,
})

/** What only the page's own CSS can say; undefined if that is nothing. */
export const rulesOf = (look: Look): string | undefined => {
  const properties = Object.entries({
    accent: look.accent,
    surface: look.surface,
    text: look.text,
    radius: look.radius === undefined ? undefined : `${look.radius}px`,
    space: look.density && SPACE[look.density],
    // The page's own font is the form's anyway, unless the site's configuration says otherwise: no rule can take that back.
    font: look.font === "system" ? "system-ui, sans-serif" : undefined,
  }).flatMap(([name, value]) => (value === undefined ? [] : `--porchlight-${name}: ${value}`))
  return properties.length > 0 ? `porchlight-booking { ${properties.join("; ")} }` : undefined
}
