import { type MinifyOptions, minify } from "terser"
import { minify as minifyFirst, type Plugin } from "vite"
import { OURS, SHORT } from "./names.ts"

/**
 * Options that are safe for our own code: reading a property has no side effects, and nothing depends on a function's name or on
 * how many parameters it has.
 */
const SAFE: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, pure_getters: true, lhs_constants: false, keep_fargs: false },
  mangle: { properties: { regex: new RegExp(`^(?:${OURS.join("|")})$`), keep_quoted: true } },
  format: { comments: false },
}

/** An import or an export in the output of the first minifier, such as `import{A as e,D as t}from"./form.js"`. */
const BETWEEN_CHUNKS = /\b(?:im|ex)port\{([^}]*)\}/g

/**
 * The names that a chunk gives to its imports and exports, each with the name that the chunks share. Terser has to use the shared
 * name inside of the chunk too, so that one name is enough: `import{A,D}from"./form.js"`.
 */
const betweenChunks = (code: string): Map<string, string> => {
  const names = new Map<string, string>()
  const taken = new Set(["default"])
  for (const [clause, list = ""] of code.matchAll(BETWEEN_CHUNKS)) {
    for (const [, one = "", other = one] of list.matchAll(/([\w$]+)(?: as ([\w$]+))?/g)) {
      const [here, between] = clause.startsWith("import") ? [other, one] : [one, other]
      if (taken.has(between)) continue
      taken.add(between)
      names.set(here, between)
    }
  }
  return names
}

/** The names in Terser's own format. Terser changes the object, so each run gets a new one. */
const namesFor = (code: string) => ({
  vars: { props: asKept(betweenChunks(code)) },
  props: { props: asKept(SHORT) },
})

const asKept = (names: ReadonlyMap<string, string>) =>
  Object.fromEntries([...names].map(([name, short]) => [`$${name}`, short]))

/**
 * Minifies each chunk twice: Terser makes the output of Vite's own minifier three percent smaller still, after brotli.
 *
 * It replaces `output.minify`, which would run after the chunks have got their names, which are hashes of their content.
 */
export const tighter: Plugin = {
  name: "tighter",
  async renderChunk(code, { fileName }) {
    const { code: first } = await minifyFirst(fileName, code, { module: true })
    const { code: second } = await minify(first, { ...SAFE, nameCache: namesFor(first) })
    if (second === undefined) throw new Error(`Nothing is left of ${fileName}.`)
    return { code: second, map: null }
  },
}
