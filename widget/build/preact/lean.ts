import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { type Plugin, parseAst } from "vite"
import { COMMON, INLINED, outputOf } from "../bundle.ts"
import { TARGETS } from "../paths.ts"
import { FACTS, type Facts, IN_AN_EMPTY_PLACE } from "./facts.ts"
import { type Node, readsIn } from "./reads.ts"

/** Preact's sources. The published build is minified, and its names are gone. */
const SOURCES = join(dirname(createRequire(import.meta.url).resolve("preact/package.json")), "src")

const NAME = "lean-preact"

/** As if it were a file of the package, so that its code is listed as Preact's. */
const ENTRY = join(SOURCES, `${NAME}.js`)

/** What Preact draws into: an empty element, or one in which a server has drawn the same before. */
export type Place = "empty" | "drawn"

const MAKERS: Record<Place, { facts: Facts; names: string }> = {
  empty: { facts: { ...FACTS, ...IN_AN_EMPTY_PLACE }, names: "h, Fragment, render" },
  drawn: { facts: FACTS, names: "h, Fragment, render, hydrate" },
}

/**
 * Builds a Preact without the code that the facts make unreachable: every expression of its sources that they name is replaced by
 * its value, and the minifier removes what can't happen then.
 *
 * @returns an ES module that exports `h`, `Fragment` and `render`, and for a drawn place `hydrate`
 * @throws if a fact names something that is not in the sources: another release may be written differently
 */
export const buildLeanPreact = async (place: Place): Promise<string> => {
  const { facts, names } = MAKERS[place]
  const unseen = new Set(Object.keys(facts))
  const [module] = await outputOf({
    ...COMMON,
    plugins: [entryOf(names), withFacts(facts, unseen)],
    build: {
      write: false,
      target: TARGETS,
      lib: { entry: NAME, formats: ["es"] },
      rolldownOptions: {
        treeshake: { moduleSideEffects: false },
        optimization: INLINED,
        // What begins with an underscore is Preact's own, and short in what its authors publish, too.
        output: { minify: { mangleProps: { include: /^_[a-z]/ } }, comments: false },
      },
    },
  })
  if (unseen.size > 0) throw new Error(`Preact's sources have nothing like ${[...unseen].join(", ")}.`)
  return module.code
}

/** What of Preact the form imports. */
const entryOf = (names: string): Plugin => ({
  name: "lean-preact:entry",
  resolveId: (source) => (source.endsWith(NAME) ? ENTRY : null),
  load: (id) => (id === ENTRY ? `export { ${names} } from ${JSON.stringify(join(SOURCES, "index.js"))}` : null),
})

/** The part of an expression that is enough for a fact to name it. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = { AssignmentExpression: /^[^=]*=/, CallExpression: /^[^(]*\(/ }

/** @param unseen the facts that have not been found in the sources so far */
const withFacts = (facts: Facts, unseen: Set<string>): Plugin => ({
  name: "lean-preact:facts",
  transform(code, id) {
    if (!id.startsWith(SOURCES)) return null
    const factOf = (node: Node) => {
      const text = code.slice(node.start, node.end)
      const [beginning = ""] = BEGINNINGS[node.type]?.exec(text) ?? []
      return [text, beginning].find((name) => Object.hasOwn(facts, name))
    }
    let lean = code
    // From the end, so that the positions of earlier ones stay right.
    for (const read of readsIn(parseAst(code), (node) => factOf(node) !== undefined).toReversed()) {
      const fact = factOf(read) ?? ""
      unseen.delete(fact)
      lean = lean.slice(0, read.start) + facts[fact] + lean.slice(read.end)
    }
    return { code: lean, map: null }
  },
})

/** Uses such a Preact in place of the package. */
export const inPlaceOfPreact = (module: string): Plugin => ({
  name: "in-place-of-preact",
  enforce: "pre",
  resolveId: (source) => (source === "preact" ? ENTRY : null),
  load: (id) => (id === ENTRY ? module : null),
})
