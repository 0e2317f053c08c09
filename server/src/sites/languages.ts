import { LANGUAGES, type Language } from "@porchlight/shared"
import type { SiteConfig } from "./config.ts"

/**
 * The languages of a site's form: those that it names, else those in which its own texts are written, else English.
 *
 * @returns the default first: English, where the texts decide and it is among theirs
 */
export const languagesOf = (site: SiteConfig): Languages => {
  if (site.languages) return site.languages
  const [first = "en", ...others] = writtenIn(site)
  return [first, ...others]
}

/** In which languages some of a site's texts are written although its form does not offer them: nobody reads those. */
export const unofferedLanguages = (site: SiteConfig): Language[] => {
  const offered = languagesOf(site)
  return writtenIn(site).filter((language) => !offered.includes(language))
}

const writtenIn = ({ services, serviceArea, smsConsent, hosted, texts }: SiteConfig): Language[] => {
  const perLanguage = [
    ...services.flatMap(textsOf),
    serviceArea?.text,
    smsConsent?.text,
    hosted.title,
    hosted.description,
    texts,
  ].filter((text) => typeof text === "object")
  const written = new Set(perLanguage.flatMap(Object.keys))
  return LANGUAGES.filter((language) => written.has(language))
}

export type Languages = NonNullable<SiteConfig["languages"]>

const textsOf = ({ label, safety, questions = [] }: SiteConfig["services"][number]) => [
  label,
  safety,
  ...questions.flatMap((question) => [question.label, ...(question.options ?? []).map((option) => option.label)]),
]
