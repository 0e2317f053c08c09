import { build, type Plugin } from "vite"
import { writeDeclarations } from "./declarations.ts"
import { here, TARGETS } from "./paths.ts"

/**
 * Builds the package for npm into `npm/dist`: ES modules with their types. The form is imported where the tag's build
 * would fetch it, so that the bundler of whoever installs the package splits it off. Nothing is minified: that is the
 * bundler's work too.
 */
export const buildPackage = async (): Promise<void> => {
  await build({
    configFile: false,
    root: here("."),
    publicDir: false,
    logLevel: "warn",
    plugins: [importedChunks],
    oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } },
    build: {
      outDir: here("npm/dist"),
      emptyOutDir: true,
      target: TARGETS,
      minify: false,
      cssMinify: true,
      // Preact comes along, and its licence wants to be told.
      license: { fileName: "LICENSES.md" },
      lib: { entry: here("npm/index.ts"), formats: ["es"] },
      rolldownOptions: {
        transform: { inject: { h: ["preact", "h"], Fragment: ["preact", "Fragment"] } },
        output: { entryFileNames: "index.js", chunkFileNames: "form/[name].js" },
      },
    },
  })
  await writeDeclarations()
}

/** Puts `npm/chunks.ts` in the place of the element's own. */
const importedChunks: Plugin = {
  name: "imported-chunks",
  enforce: "pre",
  resolveId: (source, importer) =>
    importer?.includes("/src/") && source.endsWith("/chunks.ts") ? here("npm/chunks.ts") : undefined,
}

if (import.meta.main) await buildPackage()
