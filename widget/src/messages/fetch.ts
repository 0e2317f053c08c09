import type { Language } from "@porchlight/shared/limits"
import type { MessagesChunk } from "../contract.ts"

const CHUNKS: Record<Language, () => Promise<MessagesChunk>> = {
  en: () => import("./en.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
}

/** The texts of a language that the loader did not guess. */
export const fetchMessages = async (language: Language) => (await CHUNKS[language]()).messages
