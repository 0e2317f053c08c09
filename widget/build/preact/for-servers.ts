import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { Plugin } from "vite"

const SOURCES = join(dirname(createRequire(import.meta.url).resolve("preact/package.json")), "src")

/** What a server needs of Preact: the makers of nodes, and the options that whoever renders them to a text sets and reads. */
const MODULES: Readonly<Record<string, string>> = {
  "\0preact": `export { createElement, createElement as h, Fragment, isValidElement } from ${JSON.stringify(join(SOURCES, "create-element.js"))}
export { default as options } from "\0preact-options"`,
  // Preact's own know what to do with an error in a browser's page, and bring all of that along.
  "\0preact-options": "export default {}",
}

/**
 * Puts that in the place of Preact. What draws into a browser's page stays away: published as one minified file, it is nothing
 * that a bundler could leave out.
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
