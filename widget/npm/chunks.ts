import type { Language } from "@porchlight/shared/limits"
import type { FormChunk, MessagesChunk } from "../src/contract.ts"

/**
 * Takes the place of `src/element/chunks.ts` in the package: here the form is not fetched from a Porchlight server but
 * imported, so that the site's own bundler splits it off, names it and serves it with everything else.
 */
export const importForm = (): Promise<FormChunk> => import("../src/mount.tsx")

const MESSAGES: Record<Language, () => Promise<MessagesChunk>> = {
  en: () => import("../src/messages/en.ts"),
  es: () => import("../src/messages/es.ts"),
  fr: () => import("../src/messages/fr.ts"),
}

export const importMessages = (_base: string, language: Language): Promise<MessagesChunk> => MESSAGES[language]()
