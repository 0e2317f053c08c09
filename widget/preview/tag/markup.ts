/** Attributes in their order; `true` stands for one without a value, and what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | true | undefined>>

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** A text as it stands between tags or in double quotes, in HTML and in JSX alike. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)

/** An element's first tag without its brackets: `script async src="…"`. */
export const opening = (name: string, attributes: Attributes): string =>
  Object.entries(attributes).reduce((tag, [attribute, value]) => {
    if (value === undefined) return tag
    return value === true ? `${tag} ${attribute}` : `${tag} ${attribute}="${escaped(value)}"`
  }, name)

/** @param content as HTML */
export const element = (name: string, attributes: Attributes, content = ""): string =>
  `<${opening(name, attributes)}>${content}</${name}>`

/** The same attributes under the names that HTML leaves to everybody. */
export const asData = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]))
