import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import type { AfterMessages } from "./messages.ts"
import { inOwnWords } from "./own-words.ts"

const CHUNKS: Record<Language, () => Promise<{ messages: AfterMessages }>> = {
  en: () => import("./en-after.ts"),
  es: () => import("./es-after.ts"),
  fr: () => import("./fr-after.ts"),
}

/** What is said in the second half, in the site's own words where it has any. */
export const fetchAfterMessages = async (
  language: Language,
  site: Pick<PublicSite, "texts"> = { texts: {} },
  fetchChunk = CHUNKS[language],
): Promise<AfterMessages> => inOwnWords((await fetchChunk()).messages, site, language)
