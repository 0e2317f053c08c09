import { LANGUAGES } from "@porchlight/shared/limits"
import { build, type Plugin } from "vite"
import { COMMON, INLINED } from "./bundle.ts"
import type { Chunks } from "./chunks.ts"
import { here } from "./paths.ts"
import { listedAs } from "./third-party.ts"

/**
 * Builds the loader: a classic script, so that any tag can start it, with the hash inside that it needs to name the chunks.
 *
 * It is built for browsers of 2019, which are too old for the form. Newer syntax in its source would be transpiled, and cost bytes.
 */
export const buildLoader = async (chunks: Chunks): Promise<void> => {
  // These fetch everything else.
  const fetched = ["form", "page", ...LANGUAGES] as const
  const [hash, ...others] = new Set(fetched.map((name) => hashIn(name, chunks[name])))
  if (!hash || others.length > 0) throw new Error("The loader knows one hash, and its chunks have several.")
  await build({
    ...COMMON,
    define: { PORCHLIGHT_HASH: JSON.stringify(hash) },
    build: {
      outDir: here("dist/v1"),
      emptyOutDir: false,
      target: "es2018",
      modulePreload: false,
      ...listedAs("loader"),
      rolldownOptions: {
        optimization: INLINED,
        input: here("src/loader/main.ts"),
        output: { format: "es", entryFileNames: "widget.js" },
        plugins: [inArrow],
      },
    },
  })
}

/** Keeps its names out of the page's globals. The plain function that Vite would wrap around it is seven bytes longer. */
const inArrow: Plugin = {
  name: "in-arrow",
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === "chunk") file.code = `(()=>{${file.code.replace(/;\s*$/, "")}})()`
  },
}

const hashIn = (name: string, file: string) => {
  const [, hash] = /^assets\/[a-z]+\.([\w-]+)\.js$/.exec(file) ?? []
  if (!hash || file !== `assets/${name}.${hash}.js`) throw new Error(`The loader would not find ${file} for ${name}.`)
  return hash
}
