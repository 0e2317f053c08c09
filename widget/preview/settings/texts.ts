import { LANGUAGES } from "@porchlight/shared/limits"
import { TEXT_KEYS, type TextKey } from "@porchlight/shared/text-keys"
import { strangeBlanks } from "./blanks.ts"
import type { OwnTexts } from "./settings.ts"

/** Longer than any sentence of a form should be; an address has to hold it. */
export const MAX_TEXT = 300

const KEYS = Object.keys(TEXT_KEYS) as TextKey[]

/** The texts out of a piece of JSON that anybody may have written; undefined if there is none in it. */
export const readTexts = (json: string): OwnTexts | undefined => {
  const said = Object(parse(json))
  const texts: OwnTexts = {}
  for (const language of LANGUAGES) {
    const own = ownTexts(Object(said[language]))
    if (own) texts[language] = own
  }
  return Object.keys(texts).length > 0 ? texts : undefined
}

const ownTexts = (said: Record<string, unknown>) => {
  const own: Partial<Record<TextKey, string>> = {}
  for (const key of KEYS) {
    const text = Object.hasOwn(said, key) ? said[key] : undefined
    if (typeof text === "string" && text.trim() && strangeBlanks(key, text).length === 0)
      own[key] = text.slice(0, MAX_TEXT)
  }
  return Object.keys(own).length > 0 ? own : undefined
}

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
