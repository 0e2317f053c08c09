/**
 * An option's value just as it was typed. The parser would make a number of one that looks like it, and lose what it begins with: of a
 * phone such as `+44 …` and `020…`, of a site's id such as `007`.
 *
 * @param words what stands behind `porchlight`
 * @param option its long name, without the hyphens
 */
export const asTyped = (words: readonly string[], option: string): string | undefined => {
  const at = words.findIndex((word) => word === `--${option}` || word.startsWith(`--${option}=`))
  const word = words[at]
  if (word === undefined) return undefined
  return word.includes("=") ? word.slice(word.indexOf("=") + 1) : words[at + 1]
}
