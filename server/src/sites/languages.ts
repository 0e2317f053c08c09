import { LANGUAGES } from "@porchlight/shared"
import type { SiteConfig } from "./config.ts"

/**
 * The languages of a site's form: those that it names, else those in which its own texts are written, else English.
 *
 * @returns the default first: English, where the texts decide and it is among theirs
 */
export const languagesOf = ({ languages, services, serviceArea, smsConsent, hosted, texts }: SiteConfig): Languages => {
  if (languages) return languages
  const perLanguage = [
    ...services.flatMap(textsOf),
    serviceArea?.text,
    smsConsent?.text,
    hosted.title,
    hosted.description,
    texts,
  ].filter(isObject)
  const written = new Set(perLanguage.flatMap(Object.keys))
  const [first = "en", ...others] = LANGUAGES.filter((language) => written.has(language))
  return [first, ...others]
}

export type Languages = NonNullable<SiteConfig["languages"]>

const textsOf = ({ label, safety, questions = [] }: SiteConfig["services"][number]) => [
  label,
  safety,
  ...questions.flatMap((question) => [question.label, ...(question.options ?? []).map((option) => option.label)]),
]

const isObject = (text: unknown): text is object => typeof text === "object"
