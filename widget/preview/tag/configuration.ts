import type { PublicSite } from "@porchlight/shared/site"
import { FIELDS, USUAL_FIELDS } from "@porchlight/shared/site-parts"
import type { Look, Settings } from "../settings/settings.ts"

/** What of the settings only the site's configuration can say, for whoever runs the server. */
export type Configuration = {
  /** The keys of the site to replace, as they stand in the file. Without them the form on the website lacks what was chosen. */
  needed: string | undefined
  /** In place of a style element, for pages whose policy forbids one, and to hold on every page. */
  looks: string | undefined
  /** The services to take out: only the file has all that belongs to those that stay. */
  withoutServices: readonly PublicSite["services"][number][]
}

/**
 * What of the settings belongs into the site's configuration. Each key is whole, with what the site's own says there already:
 * whoever pastes it loses nothing. What holds without being written does not stand there.
 *
 * @param settings only what differs from what the site does anyway
 */
export const configurationFor = (
  settings: Settings,
  site: Pick<PublicSite, "theme" | "fields" | "texts" | "services">,
): Configuration => {
  const { fields, order, texts, services } = settings
  // The page's own font can be had back from the configuration alone.
  const needsTheme = settings.font === "page"
  const theme = settings.accent || settings.surface || settings.text || hasMeasures(settings) || needsTheme
  return {
    needed: keysOf({
      fields: fields && withoutUsual({ ...site.fields, ...fields }),
      order,
      texts: texts && mergedTexts(site.texts, texts),
      theme: needsTheme ? themeOf(site.theme, settings) : undefined,
    }),
    looks: theme && !needsTheme ? keysOf({ theme: themeOf(site.theme, settings) }) : undefined,
    withoutServices: services ? site.services.filter(({ id }) => !services.includes(id)) : [],
  }
}

const withoutUsual = (fields: PublicSite["fields"]) =>
  Object.fromEntries(FIELDS.flatMap((field) => (fields[field] === USUAL_FIELDS[field] ? [] : [[field, fields[field]]])))

const hasMeasures = ({ radius, density, font }: Look) => radius !== undefined || !!density || !!font

/** What the server made of the theme stays out: it is no part of the file. */
const themeOf = ({ colors: _colors, ...own }: PublicSite["theme"], look: Look) => {
  const { accent, surface, text, font, radius, density } = look
  return { ...own, ...given({ accent, surface, text, font, density, radius }) }
}

const mergedTexts = (own: PublicSite["texts"], wished: NonNullable<Settings["texts"]>) => {
  const texts = new Map<string, object>(Object.entries(own))
  for (const [language, words] of Object.entries(wished)) {
    const merged = Object.entries({ ...texts.get(language), ...words }).filter(([, text]) => text.trim() !== "")
    texts.set(language, Object.fromEntries(merged))
  }
  return Object.fromEntries(texts)
}

const given = <Thing extends object>(thing: Thing) =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined))

/** As they stand in an object of a file, without its braces; undefined where there are none. */
const keysOf = (keys: object): string | undefined => {
  const json = JSON.stringify(given(keys), null, 2)
  return json === "{}"
    ? undefined
    : json
        .split("\n")
        .slice(1, -1)
        .map((line) => line.slice(2))
        .join("\n")
}
