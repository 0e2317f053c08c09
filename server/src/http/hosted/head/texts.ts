import { type Language, localize } from "@porchlight/shared"
import type { Site } from "../../../sites/site.ts"
import { WORDS } from "./words.ts"

/** The page's title and description in a language: the contractor's own words, else ours. */
export const textsOf = (site: Site, language: Language): { title: string; description: string } => {
  const { title, description } = site.hosted
  const own = (text: typeof title) => text && localize(text, language, site.languages[0])
  const ours = WORDS[language]
  const heading = site.public.texts[language]?.heading ?? ours.heading
  return {
    title: own(title) ?? `${heading} · ${site.name}`,
    description: own(description) ?? filled(ours.description, { name: site.name, phone: site.public.phoneDisplay }),
  }
}

const filled = (text: string, values: { name: string; phone: string }) =>
  text.replace(/\{(name|phone)\}/g, (_, key: keyof typeof values) => values[key])
