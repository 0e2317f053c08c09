import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"

/** The texts of a language, with the site's own words in place of ours where it has any. */
export const inOwnWords = <Texts extends object>(
  texts: Texts,
  site: Pick<PublicSite, "texts">,
  language: Language,
) => ({
  ...texts,
  ...site.texts[language],
})
