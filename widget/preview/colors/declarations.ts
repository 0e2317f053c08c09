/** One `property: value` of a style sheet. Outside of any rule the selector is empty. */
export type Declaration = { selector: string; property: string; value: string }

/** Comments, addresses and strings: what looks like a colour or a semicolon in them is none. */
const NOISE = /\/\*[\s\S]*?\*\/|url\([^)]*\)|"[^"\n]*"|'[^'\n]*'/g

/** A style sheet, or a piece of one, as its declarations. Rules in rules come with the innermost selector. */
export const declarationsIn = (css: string): Declaration[] => {
  const found: Declaration[] = []
  let selector = ""
  for (const [, part = "", end] of css.replace(NOISE, " ").matchAll(/([^;{}]*)([;{}]|$)/g)) {
    if (end === "{") {
      selector = part.trim()
      continue
    }
    const colon = part.indexOf(":")
    if (colon > 0) {
      const [property, value] = [part.slice(0, colon), part.slice(colon + 1)].map((text) => text.trim().toLowerCase())
      if (property && value) found.push({ selector, property, value })
    }
    if (end === "}") selector = ""
  }
  return found
}
