import { Misuse } from "./fault.ts"

/**
 * Refuses an empty word: it is a variable that nobody has set, and what stands for one site must not be read as all of them.
 *
 * @param words what stands behind `porchlight`
 * @throws {Misuse}
 */
export const refuseEmptyWords = (words: readonly string[]): void => {
  const at = words.findIndex((word) => /^(?:--[^=]+=)?\s*$/.test(word))
  const word = words[at]
  if (word === undefined) return
  const name = word.trim() ? word.slice(0, word.indexOf("=")) : words[at - 1]
  throw new Misuse(
    name?.startsWith("--") ? `${name} is empty. Is a variable not set?` : "A word is empty. Is a variable not set?",
  )
}

/**
 * Refuses an option that is given twice: one of the two would be passed over without a word.
 *
 * @param options as they were parsed, by their names
 * @throws {Misuse}
 */
export const refuseTwice = (options: Readonly<Record<string, unknown>>): void => {
  const twice = Object.entries(options).find(([name, value]) => name !== "--" && Array.isArray(value))
  if (twice) throw new Misuse(`--${kebab(twice[0])} is given twice. Give it once.`)
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
