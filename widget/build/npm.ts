import { dirname, resolve } from "node:path"
import { build, type Plugin } from "vite"
import manifest from "../package.json" with { type: "json" }
import { COMMON, INJECTED, JSX } from "./bundle.ts"
import { writeDeclarations } from "./declarations.ts"
import { here, TARGETS } from "./paths.ts"

/**
 * Builds the package for npm into `npm/dist`: ES modules with their types. The form is imported where the tag's build fetches
 * it, so that the bundler of whoever installs the package can split it off. Nothing is minified: bundlers do that too.
 */
export const buildPackage = async (): Promise<void> => {
  await build({
    ...COMMON,
    ...JSX,
    plugins: [importedChunks],
    define: { PORCHLIGHT_VERSION: JSON.stringify(manifest.version) },
    build: {
      outDir: here("npm/dist"),
      emptyOutDir: true,
      target: TARGETS,
      minify: false,
      cssMinify: true,
      // Preact is bundled, and its licence has to come along.
      license: { fileName: "LICENSES.md" },
      lib: { entry: here("npm/index.ts"), formats: ["es"] },
      rolldownOptions: {
        transform: INJECTED,
        output: { entryFileNames: "index.js", chunkFileNames: "form/[name].js" },
      },
    },
  })
  await writeDeclarations()
}

/** The modules that fetch a chunk by its hashed name, each with the one that takes its place here. */
const IN_PLACE_OF = new Map([
  [here("src/loader/chunks.ts"), here("npm/chunks.ts")],
  [here("src/page/fetch-popup.ts"), here("npm/fetch-popup.ts")],
  [here("src/second-half.ts"), here("npm/second-half.ts")],
])

const importedChunks: Plugin = {
  name: "imported-chunks",
  enforce: "pre",
  resolveId: (source, importer) => (importer ? IN_PLACE_OF.get(resolve(dirname(importer), source)) : undefined),
}

if (import.meta.main) await buildPackage()
