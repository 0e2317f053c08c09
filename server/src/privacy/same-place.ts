import type { Address } from "@porchlight/shared"

/**
 * Whether two requests of the same person may be about the same home: one has no address, or both have the same street, unit
 * and postal code. `12 Oak St` is `12 Oak Street`.
 */
export const mayBeSamePlace = (one: Address | undefined, other: Address | undefined): boolean => {
  if (!one || !other) return true
  return (
    firstFive(one.zip) === firstFive(other.zip) &&
    sameWords(wordsOf(one.street), wordsOf(other.street)) &&
    (!one.unit || !other.unit || digitsAndLetters(one.unit) === digitsAndLetters(other.unit))
  )
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)

const digitsAndLetters = (text: string) => wordsOf(text).join("")

/** Of a ZIP+4, the part that everybody knows. */
const firstFive = (zip: string) => digitsAndLetters(zip).slice(0, 5)

const sameWords = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word, place) => isSameWord(word, other[place] ?? ""))

const isSameWord = (one: string, other: string) => one === other || isShortFor(one, other) || isShortFor(other, one)

/** `rd` for `road`, `blvd` for `boulevard`: the first letter, then some of the others in order. A number abbreviates nothing. */
const isShortFor = (short: string, long: string): boolean => {
  if (/\d/.test(short) || short[0] !== long[0]) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length
}
