import { fromHex } from "@porchlight/shared/palette/contrast"
import { isDark } from "@porchlight/shared/palette/luminance"
import type { FieldUse, PublicSite } from "@porchlight/shared/site"
import { FIELDS, type Field, GROUPS, type Group } from "@porchlight/shared/site-parts"
import type { TextKey } from "@porchlight/shared/text-keys"
import { USUAL_RADIUS } from "../../src/element/theme.ts"
import { withoutGaps } from "./gaps.ts"
import type { Look, OwnTexts, Settings, ThemeMode } from "./settings.ts"

/** The parts of a site that settings are compared with. */
export type SiteDefaults = Pick<PublicSite, "languages" | "theme"> &
  Partial<Pick<PublicSite, "fields" | "order" | "services" | "texts">>

/**
 * The same settings without what this site does anyway, and without what it cannot do. What is not chosen has no member.
 */
export const onlyWhatDiffers = (settings: Settings, site: SiteDefaults): Settings => {
  const { mode = "inline", lang, service, buttonText, buttonPlace } = settings
  const services = shownServices(settings, site)
  const offered = services ?? site.services?.map(({ id }) => id)
  return withoutGaps({
    site: settings.site,
    mode: mode === "inline" ? undefined : mode,
    lang: lang && site.languages.includes(lang) ? lang : undefined,
    service: service && (offered?.includes(service) ?? true) ? service : undefined,
    ...differingLook(settings, site.theme),
    buttonText: mode === "inline" ? undefined : buttonText,
    buttonPlace: mode === "button" && buttonPlace !== "bottom-right" ? buttonPlace : undefined,
    fields: differingFields(settings.fields, site.fields),
    order: differingOrder(settings.order, site),
    services,
    texts: differingTexts(settings.texts, site),
  })
}

const differingLook = (look: Look, own: PublicSite["theme"]): Look => ({
  // If the site sets no mode, the surface decides by itself.
  theme: look.surface && !own.mode ? undefined : differing(modeOf(look), own.mode),
  accent: differing(look.accent, own.accent?.toLowerCase()),
  surface: differing(look.surface, own.surface?.toLowerCase()),
  text: differing(look.text, own.text?.toLowerCase()),
  font: differing(look.font, own.font ?? "page"),
  radius: differing(look.radius, own.radius ?? USUAL_RADIUS),
  density: differing(look.density, own.density ?? "regular"),
})

/** A surface is light or dark, and decides: a form in the other mode would not wear it. */
export const modeOf = ({ theme, surface }: Look): ThemeMode | undefined => {
  if (!surface) return theme
  return isDark(fromHex(surface)) ? "dark" : "light"
}

const differing = <Value>(value: Value, own: Value) => (value === own ? undefined : value)

/** What the site requires, its office needs: that is not for the page to change. */
const differingFields = (wished: Settings["fields"] = {}, own: PublicSite["fields"] | undefined) => {
  const fields: Partial<Record<Field, FieldUse>> = {}
  for (const field of FIELDS) {
    const use = wished[field]
    if (use && own?.[field] !== "required" && use !== own?.[field]) fields[field] = use
  }
  const contact = { ...own, ...fields }
  if (contact.phone === "off" && contact.email === "off") {
    delete fields.phone
    delete fields.email
  }
  return Object.keys(fields).length > 0 ? fields : undefined
}

const differingOrder = (wished: Group[] | undefined, { order = [] }: SiteDefaults) => {
  const own = [...new Set([...order, ...GROUPS])]
  return wished?.join() === own.join() ? undefined : wished
}

const shownServices = ({ services: wished }: Settings, { services }: SiteDefaults) => {
  if (!wished || !services) return wished
  // In the site's own order, and without what it no longer has.
  const shown = services.flatMap(({ id }) => (wished.includes(id) ? id : []))
  return shown.length === 0 || shown.length === services.length ? undefined : shown
}

const differingTexts = (wished: OwnTexts = {}, { languages, texts: own = {} }: SiteDefaults) => {
  const texts: OwnTexts = {}
  for (const language of languages) {
    const differing = Object.entries(wished[language] ?? {}).filter(
      ([key, text]) => text !== own[language]?.[key as TextKey],
    )
    if (differing.length > 0) texts[language] = Object.fromEntries(differing)
  }
  return Object.keys(texts).length > 0 ? texts : undefined
}
