import type { Language } from "@porchlight/shared/limits"
import type { AfterMessages } from "./messages.ts"

const CHUNKS: Record<Language, () => Promise<{ messages: AfterMessages }>> = {
  en: () => import("./en-after.ts"),
  es: () => import("./es-after.ts"),
  fr: () => import("./fr-after.ts"),
}

export const fetchAfterMessages = async (language: Language): Promise<AfterMessages> =>
  (await CHUNKS[language]()).messages
