import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { Plugin } from "vite"

const SOURCES = join(dirname(createRequire(import.meta.url).resolve("preact/package.json")), "src")

/** What a server needs of Preact: the functions that make nodes, and the options, which preact-render-to-string sets and reads. */
const MODULES: Readonly<Record<string, string>> = {
  "\0preact": `export { createElement, createElement as h, Fragment, isValidElement } from ${JSON.stringify(join(SOURCES, "create-element.js"))}
export { default as options } from "\0preact-options"`,
  // Preact's own options handle errors in the browser, and import all of the code for that.
  "\0preact-options": "export default {}",
}

/**
 * Puts that in place of Preact, without the code that draws into a page: the published file is minified into one piece, of which
 * a bundler can leave nothing out.
 */
export const preactForServers: Plugin = {
  name: "preact-for-servers",
  enforce: "pre",
  resolveId: (source, importer = "") => {
    if (source === "preact") return "\0preact"
    if (source === "./options" && importer.startsWith(SOURCES)) return "\0preact-options"
    return source in MODULES ? source : null
  },
  load: (id) => MODULES[id] ?? null,
}
