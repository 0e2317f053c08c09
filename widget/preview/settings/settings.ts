import { LANGUAGES, type Language, SITE_ID } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import { parseColor } from "./color.ts"

export const THEMES = ["auto", "light", "dark"] as const
export type ThemeMode = (typeof THEMES)[number]

/** How a form shall look. What is missing is left to the site's configuration, and where that is silent to the page. */
export type Look = {
  lang?: Language | undefined
  /** `#rrggbb` */
  accent?: string | undefined
  theme?: ThemeMode | undefined
}

/** All that the preview's address holds. */
export type Settings = Look & { site: string }

const FIRST_SITE = "demo"

/**
 * Settings from the query of an address: of the preview's own, which people share, or of one of its frames. What makes
 * no sense there counts as not said.
 */
export const readSettings = (query: string): Settings => {
  const said = new URLSearchParams(query)
  const site = said.get("site")?.trim().toLowerCase() ?? ""
  return {
    site: SITE_ID.test(site) ? site : FIRST_SITE,
    lang: LANGUAGES.find((language) => language === said.get("lang")),
    accent: parseColor(said.get("accent") ?? ""),
    theme: THEMES.find((theme) => theme === said.get("theme")),
  }
}

/** The query that {@link readSettings} makes the same settings of, with its question mark. */
export const writeSettings = ({ site, lang, accent, theme }: Settings): string => {
  const query = new URLSearchParams({ site })
  if (lang) query.set("lang", lang)
  if (accent) query.set("accent", accent.slice(1))
  if (theme) query.set("theme", theme)
  return `?${query}`
}

/** The same settings without what this site does anyway, and without what it cannot do. */
export const onlyWhatDiffers = (settings: Settings, site: Pick<PublicSite, "languages" | "theme">): Settings => ({
  site: settings.site,
  lang: site.languages.find((language) => language === settings.lang),
  accent: settings.accent === site.theme.accent?.toLowerCase() ? undefined : settings.accent,
  theme: settings.theme === site.theme.mode ? undefined : settings.theme,
})
