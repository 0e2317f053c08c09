import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import type { AfterMessages, FaultMessages } from "./messages.ts"
import { inOwnWords } from "./own-words.ts"

type Chunks<Texts> = Record<Language, () => Promise<{ messages: Texts }>>

const fetchesOf = <Texts extends object>(chunks: Chunks<Texts>) => {
  /** To import again what is there already takes a few turns, and a form that takes other texts would miss a frame. */
  const fetched: Partial<Record<Language, Texts>> = {}
  /** @param fetchChunk fetches another release's texts in place of ours */
  return async (
    language: Language,
    site: Pick<PublicSite, "texts"> = { texts: {} },
    fetchChunk = chunks[language],
  ): Promise<Texts> => {
    fetched[language] ??= (await fetchChunk()).messages
    return inOwnWords(fetched[language], site, language)
  }
}

/** The texts of the second half, in the site's own words where it has any. */
export const fetchAfterMessages = fetchesOf<AfterMessages>({
  en: () => import("./en-after.ts"),
  es: () => import("./es-after.ts"),
  fr: () => import("./fr-after.ts"),
})

/** The texts for when something is wrong, likewise. */
export const fetchFaultMessages = fetchesOf<FaultMessages>({
  en: () => import("./en-faults.ts"),
  es: () => import("./es-faults.ts"),
  fr: () => import("./fr-faults.ts"),
})
