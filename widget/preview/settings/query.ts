import { LANGUAGES, SERVICE_ID, SITE_ID } from "@porchlight/shared/limits"
import type { FieldUse } from "@porchlight/shared/site"
import { FIELDS, type Field, GROUPS, type Group, MAX_RADIUS } from "@porchlight/shared/site-parts"
import { parseColor } from "./color.ts"
import { withoutGaps } from "./gaps.ts"
import { BUTTON_PLACES, DENSITIES, FONTS, MODES, type Settings, THEMES } from "./settings.ts"
import { readTexts } from "./texts.ts"

/** The site to show if the address names none. Only a demo server has it. */
export const FIRST_SITE = "demo"
const FIELD_USES: readonly FieldUse[] = ["required", "optional", "off"]
export const MAX_BUTTON_TEXT = 60

/**
 * Settings from the query of an address: of the preview's own, which people share, or of one of its frames. What makes
 * no sense there, or comes from another release, counts as not said.
 */
export const readSettings = (query: string): Settings => {
  const said = new URLSearchParams(query)
  const word = (name: string) => said.get(name)?.trim() ?? ""
  const color = (name: string) => parseColor(word(name))
  const site = word("site").toLowerCase()
  return withoutGaps({
    site: SITE_ID.test(site) ? site : FIRST_SITE,
    mode: oneOf(MODES, word("mode")),
    lang: oneOf(LANGUAGES, word("lang")),
    service: SERVICE_ID.test(word("service")) ? word("service") : undefined,
    theme: oneOf(THEMES, word("theme")),
    accent: color("accent"),
    surface: color("surface"),
    text: color("text"),
    font: oneOf(FONTS, word("font")),
    radius: readRadius(word("radius")),
    density: oneOf(DENSITIES, word("density")),
    buttonText: word("button").slice(0, MAX_BUTTON_TEXT).trim() || undefined,
    buttonPlace: oneOf(BUTTON_PLACES, word("place")),
    fields: readFields(word("fields")),
    order: readOrder(word("order")),
    services: readServices(word("services")),
    texts: readTexts(word("texts")),
  })
}

/** The query that {@link readSettings} makes the same settings of, with its question mark. */
export const writeSettings = (settings: Settings): string => {
  const { fields, order, services, texts } = settings
  const words: Record<string, string | undefined> = {
    site: settings.site,
    mode: settings.mode,
    lang: settings.lang,
    service: settings.service,
    accent: settings.accent?.slice(1),
    surface: settings.surface?.slice(1),
    text: settings.text?.slice(1),
    theme: settings.theme,
    font: settings.font,
    radius: settings.radius?.toString(),
    density: settings.density,
    button: settings.buttonText,
    place: settings.buttonPlace,
    fields: fields && FIELDS.flatMap((field) => (fields[field] ? `${field}.${fields[field]}` : [])).join(" "),
    order: order?.join(" "),
    services: services?.join(" "),
    texts: texts && JSON.stringify(texts),
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(words)) if (value) query.set(name, value)
  return `?${query}`
}

const oneOf = <Word extends string>(known: readonly Word[], said: string): Word | undefined =>
  known.find((word) => word === said)

const readRadius = (said: string) => (/^\d{1,2}$/.test(said) && Number(said) <= MAX_RADIUS ? Number(said) : undefined)

/** `details.required email.off` */
const readFields = (said: string): Settings["fields"] => {
  const fields: Partial<Record<Field, FieldUse>> = {}
  for (const pair of wordsOf(said)) {
    const [name = "", wished = ""] = pair.split(".")
    const field = oneOf(FIELDS, name)
    const use = oneOf(FIELD_USES, wished)
    if (field && use) fields[field] = use
  }
  return Object.keys(fields).length > 0 ? fields : undefined
}

const readOrder = (said: string): Group[] | undefined => {
  const known = wordsOf(said).flatMap((word) => oneOf(GROUPS, word) ?? [])
  return known.length > 0 ? [...new Set([...known, ...GROUPS])] : undefined
}

const readServices = (said: string): string[] | undefined => {
  const ids = new Set(wordsOf(said).filter((id) => SERVICE_ID.test(id)))
  return ids.size > 0 ? [...ids] : undefined
}

const wordsOf = (said: string) => said.split(/\s+/).filter(Boolean)
