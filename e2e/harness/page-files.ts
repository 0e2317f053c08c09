import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { extname, join } from "node:path"
import { build } from "vite"

const FOLDER = join(import.meta.dirname, "../hosts")
const require = createRequire(import.meta.url)

/** What contractors' pages are made of, as npm has it. */
const PACKAGES: Readonly<Record<string, string>> = {
  "npm/bootstrap.css": "bootstrap/dist/css/bootstrap.css",
  "npm/bootstrap.js": "bootstrap/dist/js/bootstrap.js",
  "npm/htmx.js": "htmx.org/dist/htmx.js",
  "npm/jquery.js": "jquery",
  "npm/tailwind-preflight.css": "tailwindcss/preflight.css",
  "npm/turbo.js": "@hotwired/turbo/dist/turbo.es2017-umd.js",
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
}

/** A file of a contractor's website, with its content type. */
type PageFile = { type: string; text: string }

/**
 * The file that a page asks for: one of `hosts/`, one of a package under `npm/`, or under `built/` a script of `hosts/`
 * together with all that it imports.
 *
 * @param path without a leading slash
 */
export const pageFile = async (path: string): Promise<PageFile | undefined> => {
  const type = TYPES[extname(path)]
  const text = type && (await textOf(path))
  return type && text !== undefined ? { type, text } : undefined
}

const textOf = (path: string): Promise<string | undefined> => {
  const packaged = PACKAGES[path]
  if (packaged) return readFile(require.resolve(packaged), "utf8").then(compiled)
  const script = /^built\/([a-z-]+\.js)$/.exec(path)?.[1]
  if (script) return bundle(script)
  return /^(?:contractors\/)?[a-z0-9-]+\.[a-z]+$/.test(path)
    ? readIfThere(join(FOLDER, path))
    : Promise.resolve(undefined)
}

const readIfThere = (file: string) => readFile(file, "utf8").catch(() => undefined)

/** Tailwind's own build would write its `--theme()` so. */
const compiled = (text: string) => text.replaceAll("--theme(", "var(")

const bundles = new Map<string, Promise<string>>()

const bundle = (script: string): Promise<string> => {
  const known = bundles.get(script) ?? bundleAnew(script)
  bundles.set(script, known)
  return known
}

/** As a developer's own build, since only there React's strict mode does everything twice. */
const bundleAnew = async (script: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    mode: "development",
    define: { "process.env.NODE_ENV": '"development"' },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      lib: { entry: join(FOLDER, script), formats: ["iife"], name: "host", fileName: "host" },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first && "output" in first ? first.output[0] : undefined
  if (!chunk) throw new Error(`Nothing was built of ${script}.`)
  return chunk.code
}
