import { build } from "vite"
import type { Chunks } from "./chunks.ts"
import { here, TARGETS } from "./paths.ts"

/** Builds the loader: a classic script, so that any tag can start it, with the chunks' names inside. */
export const buildLoader = async (chunks: Chunks): Promise<void> => {
  await build({
    configFile: false,
    root: here("."),
    publicDir: false,
    logLevel: "warn",
    define: { PORCHLIGHT_CHUNKS: JSON.stringify(chunks) },
    build: {
      outDir: here("dist/v1"),
      emptyOutDir: false,
      target: TARGETS,
      modulePreload: false,
      rolldownOptions: {
        input: here("src/loader/main.ts"),
        output: { format: "iife", entryFileNames: "widget.js" },
      },
    },
  })
}
