import { build } from "vite"
import type { Chunks } from "./chunks.ts"
import { here, TARGETS } from "./paths.ts"

/** Builds the loader: a classic script, so that any tag can start it, with the chunks' names inside. */
export const buildLoader = async (chunks: Chunks): Promise<void> => {
  // The button and the dialog are for the page's chunk to fetch.
  const { popup: _, ...fetched } = chunks
  await build({
    configFile: false,
    root: here("."),
    publicDir: false,
    logLevel: "warn",
    define: { PORCHLIGHT_CHUNKS: JSON.stringify(fetched) },
    build: {
      outDir: here("dist/v1"),
      emptyOutDir: false,
      target: TARGETS,
      modulePreload: false,
      rolldownOptions: {
        optimization: { inlineConst: { mode: "all", pass: 2 } },
        input: here("src/loader/main.ts"),
        output: { format: "iife", entryFileNames: "widget.js" },
      },
    },
  })
}
