import { LANGUAGES, type Language } from "@porchlight/shared/limits"
import type { Emit, Mounted, SiteAnswer, Transport } from "../contract.ts"
import { LOADING } from "../messages/fallback.ts"
import { fetchSite } from "../transport/fetch-site.ts"
import { importForm, importMessages } from "./chunks.ts"
import { fallbackParagraph } from "./fallback.ts"
import { chooseLanguage, wishedLanguages } from "./language.ts"
import { withRetries } from "./retry.ts"

/** What one life of a form in its element needs. */
export type Birth = {
  host: HTMLElement
  root: ShadowRoot
  base: string
  siteId: string
  instance: string
  transport: Transport | undefined
  emit: Emit
}

/**
 * Fetches form, language and site, all at once, and puts the form up; or, if something can't be had, a plain paragraph
 * that leads to the hosted page. The element is never left empty.
 *
 * @returns a handle that ends this life whenever it is called, even while things are still being fetched
 */
export const beginLife = (birth: Birth) => {
  const end = new AbortController()
  let mounted: Mounted | undefined
  const language = chooseLanguage(wishedLanguages(birth.host), LANGUAGES)
  birth.root.replaceChildren(placeholder(birth.host.ownerDocument, language))

  const answer = withRetries(() => siteOf(birth), end.signal)

  const stand = async () => {
    const form = withRetries((round) => importForm(birth.base, round), end.signal)
    const guessed = withRetries((round) => importMessages(birth.base, language, round), end.signal)
    const [chunk, texts, found] = await Promise.all([form, guessed, answer])
    const site = found.kind === "site" ? found.site : undefined
    const [first = language, ...others] = site?.languages ?? []
    const spoken = chooseLanguage(wishedLanguages(birth.host), [first, ...others])
    // The guess was made before the site was known; it may not speak that language.
    const { messages } =
      spoken === language ? texts : await withRetries((round) => importMessages(birth.base, spoken, round), end.signal)
    if (end.signal.aborted) return
    mounted = await chunk.mount({ ...birth, site, language: spoken, messages, signal: end.signal })
  }

  stand().catch(async (fault) => {
    if (end.signal.aborted) return
    console.warn("Porchlight: no form.", fault)
    const site = await answer.then((found) => (found.kind === "site" ? found.site : undefined)).catch(() => undefined)
    const bookingPage = new URL(`../book/${encodeURIComponent(birth.siteId)}`, birth.base).href
    birth.root.replaceChildren(fallbackParagraph(birth.host.ownerDocument, language, bookingPage, site))
  })

  return {
    retheme: () => mounted?.retheme(),
    end: () => {
      end.abort()
      birth.root.replaceChildren()
    },
  }
}

const placeholder = (page: Document, language: Language) => {
  const place = page.createElement("div")
  place.className = "waiting"
  place.textContent = LOADING[language]
  return place
}

const siteOf = ({ transport, base, siteId }: Birth): Promise<SiteAnswer> =>
  transport ? transport.fetchSite(siteId) : fetchSite(base, siteId)
