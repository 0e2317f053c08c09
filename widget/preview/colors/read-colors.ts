import { colorsNamed } from "culori/fn"
import { cssColor } from "./css-color.ts"
import { type Declaration, declarationsIn } from "./declarations.ts"
import type { FoundColor, Use } from "./found.ts"
import { saidUse } from "./said-use.ts"

/** In characters: more than any website needs to name its colours. The rest is not read. */
export const MAX_TEXT = 400_000

/** A colour function with at most one more inside, a hex colour, or a word with whatever makes it another word. */
const TOKEN = /(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\((?:[^()]|\([^()]*\))*\)|#[\da-f]+\b|[-.$@#\w]+/gi
/** An alpha that is a variable, which only the page can know. */
const UNKNOWN_ALPHA = /\s*[,/]\s*var\([^()]*\)\s*\)$/
const BARE_LIST = /^\s*[\da-f]{6}(?:[\s,;]+[\da-f]{6})*[\s,;]*$/i

/**
 * The colours in a text: a list of them in any notation of CSS, a guide like “Primary: #0f766e”, or a style sheet, in which
 * a variable counts wherever it is used.
 *
 * @returns those that are named most often first
 */
export const readColors = (text: string): FoundColor[] => {
  const read = text.slice(0, MAX_TEXT)
  const counts = new Counts()
  if (BARE_LIST.test(read)) for (const digits of read.match(/\w+/g) ?? []) counts.add(`#${digits.toLowerCase()}`)
  else if (read.includes("{")) countSheet(declarationsIn(read), counts)
  else for (const line of read.split("\n")) countGuide(line, counts)
  return counts.sorted()
}

const countSheet = (declarations: readonly Declaration[], counts: Counts) => {
  const variables = new Map(declarations.flatMap(({ property, value }) => variableOf(property, value)))
  for (const declaration of declarations) {
    const colors = colorsIn(declaration.value).map(({ color }) => color)
    for (const color of [...colors, ...usedVariables(declaration, variables)]) {
      counts.add(color, saidUse(declaration))
    }
  }
}

/** People write what a colour is for before the colour. */
const countGuide = (line: string, counts: Counts) => {
  let from = 0
  for (const { color, start, end } of colorsIn(line)) {
    const label = line
      .slice(from, start)
      .toLowerCase()
      .replace(/[^-a-z]+/g, " ")
      .trim()
    counts.add(color, saidUse({ selector: "", property: label }))
    from = end
  }
}

const colorsIn = (text: string): { color: string; start: number; end: number }[] =>
  [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    const isWord = !/[#(]/.test(token)
    if (isWord && !Object.hasOwn(colorsNamed, token.toLowerCase())) return []
    const color = cssColor(token.toLowerCase().replace(UNKNOWN_ALPHA, ")"))
    return color ? { color, start: index, end: index + token.length } : []
  })

const variableOf = (property: string, value: string): [string, string][] => {
  const [first] = property.startsWith("--") ? colorsIn(value) : []
  return first ? [[property, first.color]] : []
}

const usedVariables = ({ value }: Declaration, variables: ReadonlyMap<string, string>): string[] =>
  [...value.matchAll(/var\(\s*(--[-\w]+)/g)].flatMap(([, name = ""]) => variables.get(name) ?? [])

class Counts {
  readonly #found = new Map<string, FoundColor>()

  add(color: string, use?: Use) {
    const found = this.#found.get(color) ?? { color, weight: 0, said: {} }
    found.weight += 1
    if (use) found.said[use] = (found.said[use] ?? 0) + 1
    this.#found.set(color, found)
  }

  sorted(): FoundColor[] {
    return [...this.#found.values()].sort((one, other) => other.weight - one.weight)
  }
}
