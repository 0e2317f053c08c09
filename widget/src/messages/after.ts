import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import type { ImportAgain } from "../form/import-again.ts"
import { keeping, type Later } from "../form/keeping.ts"
import type { AfterMessages, FaultMessages } from "./messages.ts"
import { inOwnWords } from "./own-words.ts"

const fetchesOf =
  <Texts extends object>(chunks: Record<Language, Later<{ messages: Texts }>>) =>
  async (
    language: Language,
    site: Pick<PublicSite, "texts"> = { texts: {} },
    again?: ImportAgain | undefined,
  ): Promise<Texts> =>
    inOwnWords((await chunks[language](again)).messages, site, language)

/** The texts of the second half, in the site's own words where it has any. */
export const fetchAfterMessages = fetchesOf<AfterMessages>({
  en: keeping("en-after", () => import("./en-after.ts")),
  es: keeping("es-after", () => import("./es-after.ts")),
  fr: keeping("fr-after", () => import("./fr-after.ts")),
})

/** The texts for when something is wrong, likewise. */
export const fetchFaultMessages = fetchesOf<FaultMessages>({
  en: keeping("en-faults", () => import("./en-faults.ts")),
  es: keeping("es-faults", () => import("./es-faults.ts")),
  fr: keeping("fr-faults", () => import("./fr-faults.ts")),
})
