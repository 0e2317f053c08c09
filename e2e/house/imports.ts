import { existsSync, globSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, isAbsolute, join, relative } from "node:path"
import { type EcmaScriptModule, type Program, parseSync, Visitor } from "oxc-parser"

/**
 * One import. `from` and `to` are paths from the repository's root; of a package outside it, `to` is its name
 * (`zod`, `node:fs`). A `type` import is gone once compiled; a `dynamic` one loads only when it is reached.
 */
export type Edge = { from: string; to: string; kind: "value" | "type" | "dynamic" }

const SOURCES = [
  "shared/{src,vectors}/**/*.ts",
  "widget/{src,preview,deliveries,hosted}/**/*.{ts,tsx}",
  "widget/npm/*.ts",
  "server/{src,sandbox,cli}/**/*.{ts,tsx}",
  "e2e/{abuse,bench,chromium,fuzz,harness,load,overload,run,torture}/**/*.ts",
]

/** The paths of all sources of the product and of what tries it out, tests left out: a test may reach for whatever it tests with. */
export const sourceFiles = (root: string): string[] =>
  globSync(SOURCES, { cwd: root, exclude: ["**/*.test.*", "**/node_modules/**"] }).toSorted()

/** Every import of the given files, resolved. */
export const importsOf = (root: string, files: readonly string[]): Edge[] =>
  files.flatMap((file) => edgesOf(file, readFileSync(join(root, file), "utf8"), resolverOf(root)))

/**
 * Every import in one source text.
 *
 * An import of a computed address (a hashed chunk) names no file and is left out.
 *
 * @throws {SyntaxError} where the text does not parse
 */
export const edgesOf = (file: string, text: string, resolve: (specifier: string, from: string) => string): Edge[] => {
  const { module, program, errors } = parseSync(file, text)
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`)
  const found = [...staticImports(module), ...dynamicImports(module, text), ...typesByImport(program)]
  return found.map(({ specifier, kind }) => ({ from: file, to: resolve(specifier, file), kind }))
}

type Found = { specifier: string; kind: Edge["kind"] }

const staticImports = (module: EcmaScriptModule): Found[] => [
  ...module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    kind: kindOf(entries.length > 0 && entries.every(({ isType }) => isType)),
  })),
  ...module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, kind: kindOf(isType) }] : [],
    ),
  ),
]

const kindOf = (isType: boolean): Edge["kind"] => (isType ? "type" : "value")

const dynamicImports = (module: EcmaScriptModule, text: string): Found[] =>
  module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const literal = /^(["'`])([^$]*)\1$/.exec(text.slice(start, end))
    return literal?.[2] ? [{ specifier: literal[2], kind: "dynamic" as const }] : []
  })

/** `import("./x.ts").Type` stands among the types and is in no list of imports. */
const typesByImport = (program: Program): Found[] => {
  const found: Found[] = []
  new Visitor({ TSImportType: ({ source }) => void found.push({ specifier: source.value, kind: "type" }) }).visit(
    program,
  )
  return found
}

/** Resolves as the bundler does: beside the file, through a workspace package's `exports`, else the package's name. */
export const resolverOf = (root: string) => (specifier: string, from: string) => {
  const [path = specifier] = specifier.split("?")
  if (path.startsWith(".")) return join(dirname(from), path)
  if (path.startsWith("@porchlight/")) {
    const resolved = createRequire(join(root, from)).resolve(path)
    return relative(root, isAbsolute(resolved) && existsSync(resolved) ? resolved : join(root, path))
  }
  return packageName(path)
}

const packageName = (specifier: string) => {
  if (/^[a-z]+:/.test(specifier)) return specifier
  const [first = specifier, second] = specifier.split("/")
  return first.startsWith("@") && second ? `${first}/${second}` : first
}
