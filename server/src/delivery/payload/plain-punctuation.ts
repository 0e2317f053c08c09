/** What word processors and phones put in place of the keys that people press. */
const PLAIN: readonly [RegExp, string][] = [
  [/[\u2018-\u201b\u2032\u2039\u203a]/g, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/\u2026/g, "..."],
  [/\p{Zs}/gu, " "],
]

/**
 * Typographic quotes, dashes and blanks as the ASCII that stands for them. Letters of every script stay as they are, also
 * those that look like an apostrophe (the okina of Hawaiian names, U+02BB).
 */
export const plainPunctuation = (text: string): string =>
  PLAIN.reduce((plain, [typographic, ascii]) => plain.replace(typographic, ascii), text)
