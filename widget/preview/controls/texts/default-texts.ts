import type { Language } from "@porchlight/shared/limits"
import type { TextKey } from "@porchlight/shared/text-keys"
import { messages as en } from "../../../src/messages/en.ts"
import { messages as enAfter } from "../../../src/messages/en-after.ts"
import { messages as enFaults } from "../../../src/messages/en-faults.ts"
import { messages as es } from "../../../src/messages/es.ts"
import { messages as esAfter } from "../../../src/messages/es-after.ts"
import { messages as esFaults } from "../../../src/messages/es-faults.ts"
import { messages as fr } from "../../../src/messages/fr.ts"
import { messages as frAfter } from "../../../src/messages/fr-after.ts"
import { messages as frFaults } from "../../../src/messages/fr-faults.ts"

/** Every text as the form has it where a site says nothing. `promise` has none: it is made of the office's hours. */
export const DEFAULT_TEXTS: Record<Language, Partial<Record<TextKey, string>>> = {
  en: { ...en, ...enAfter, ...enFaults },
  es: { ...es, ...esAfter, ...esFaults },
  fr: { ...fr, ...frAfter, ...frFaults },
}
