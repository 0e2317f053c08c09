import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import type { FaultWords, Messages } from "../src/messages/messages.ts"
import { inOwnWords } from "../src/messages/own-words.ts"

/** Every text of the form in one language. */
export type Texts = { messages: Messages; after: FaultWords }

/** With the site's own words in place of ours where it has any. */
export const textsOf = ({ messages, after }: Texts, site: PublicSite, language: Language): Texts => ({
  messages: inOwnWords(messages, site, language),
  after: inOwnWords(after, site, language),
})
