import { TEXT_KEYS, type TextKey } from "@porchlight/shared/text-keys"

const BRACES = /\{([^{}]*)\}/g

/** What the form fills in: `{until}`. */
export const blanksOf = (key: TextKey): string[] => TEXT_KEYS[key].map((name) => `{${name}}`)

/** What stands in braces and would be shown as it is: no configuration may have it. */
export const strangeBlanks = (key: TextKey, text: string): string[] => {
  const known = blanksOf(key)
  return (text.match(BRACES) ?? []).filter((blank) => !known.includes(blank))
}
