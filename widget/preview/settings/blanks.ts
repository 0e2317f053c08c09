import { TEXT_KEYS, type TextKey } from "@porchlight/shared/text-keys"

const BRACES = /\{([^{}]*)\}/g

/** What the form fills in: `{until}`. */
export const blanksOf = (key: TextKey): string[] => TEXT_KEYS[key].map((name) => `{${name}}`)

/** Names in braces that the form does not fill in: they would be shown as they are, and no configuration may have one. */
export const strangeBlanks = (key: TextKey, text: string): string[] => {
  const known = blanksOf(key)
  return (text.match(BRACES) ?? []).filter((blank) => !known.includes(blank))
}
