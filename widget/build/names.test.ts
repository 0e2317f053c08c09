import { globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { TEXT_KEYS } from "@porchlight/shared/text-keys"
import { expect, it } from "vitest"
import { OURS, SHORT } from "./names.ts"

/** What others read too: the page, the wire, the tab's storage, the loader, and what is built without short names. */
const OTHERS = [
  "src/{api,contract}.ts",
  "src/form/draft.ts",
  "src/loader/*.ts",
  "src/page/*.ts",
  "src/popup/*.ts",
  "../shared/src/{accepted,booking,form-token,problem,site,site-parts}.ts",
]

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")

const WIDGET = join(import.meta.dirname, "..")

const files = OTHERS.flatMap((pattern) => globSync(pattern, { cwd: WIDGET })).filter((file) => !file.includes(".test."))

it("has files of others to check", () => {
  expect(files.length).toBeGreaterThan(30)
})

it.each(OURS)("nobody else reads %s", (name) => {
  const read = new RegExp(`\\b${name}\\b`)
  expect(files.filter((file) => read.test(withoutComments(readFileSync(join(WIDGET, file), "utf8"))))).toEqual([])
  expect(TEXT_KEYS).not.toHaveProperty([name])
})

const ours = globSync("src/**/*.{ts,tsx}", { cwd: WIDGET })
  .filter((file) => !file.includes(".test.") && !files.includes(file))
  .map((file) => withoutComments(readFileSync(join(WIDGET, file), "utf8")))

it.each(OURS)("the form has a %s", (name) => {
  const read = new RegExp(`\\b${name}\\b`)
  expect(ours.some((code) => read.test(code))).toBe(true)
})

it("no two names have the same short one", () => {
  expect(new Set(SHORT.values()).size).toBe(new Set(OURS).size)
})

/** What others import as they go: there an export is asked for by its name, which a shortened property would not be. */
const entries = globSync("src/**/*.{ts,tsx}", { cwd: WIDGET }).flatMap((file) =>
  [...readFileSync(join(WIDGET, file), "utf8").matchAll(/\bimport\("(\..+?)"\)/g)].map(([, path = ""]) =>
    join(dirname(file), path),
  ),
)

it.each([...new Set(entries)])("%s, a chunk of its own, exports nothing under a name that is made short", (entry) => {
  const exports = readFileSync(join(WIDGET, entry), "utf8").matchAll(/^export (?:const (\w+)|\{([^}]*)\})/gm)
  const names = [...exports].flatMap(([, one = "", several = ""]) => [one, ...several.split(/\W+/)])
  expect(OURS.filter((name) => names.includes(name))).toEqual([])
})
