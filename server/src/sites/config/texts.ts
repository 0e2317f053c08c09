import { LANGUAGES, TEXT_KEYS, type TextKey, textKeySchema } from "@porchlight/shared"
import * as z from "zod/mini"
import { toCheck } from "../config-rules.ts"
import { words } from "../values.ts"

/** What stands in braces in a text is filled in by the form; anything else in braces would be shown as it is. */
const BRACES = /\{([^{}]+)\}/g

const knownBlanks = toCheck<Partial<Record<TextKey, unknown>>>((texts, tell) => {
  for (const [key, known] of Object.entries<readonly string[]>(TEXT_KEYS)) {
    const text = new Map<string, unknown>(Object.entries(texts)).get(key)
    if (typeof text !== "string") continue
    const strange = [...text.matchAll(BRACES)].some(([, name = ""]) => !known.includes(name))
    if (strange) tell([key], `has something in braces that is not filled in here; ${inWords(known)}`)
  }
})

const inWords = (known: readonly string[]) =>
  known.length === 0 ? "nothing is" : `what is: ${known.map((name) => `{${name}}`).join(", ")}`

/** The contractor's own words, by language and text. */
export const ownTextsSchema = z.partialRecord(
  z.enum(LANGUAGES),
  z.partialRecord(textKeySchema, words).check(knownBlanks),
)
