/**
 * An option's value just as it was typed. The parser would make a number of one that looks like it, and of `+44 …` and `020…` lose what
 * they begin with.
 */
export const asTyped = (words: readonly string[], option: string): string | undefined => {
  const at = words.findIndex((word) => word === `--${option}` || word.startsWith(`--${option}=`))
  const word = words[at]
  if (word === undefined) return undefined
  return word.includes("=") ? word.slice(word.indexOf("=") + 1) : words[at + 1]
}
