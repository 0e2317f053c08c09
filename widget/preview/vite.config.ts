import { defineConfig } from "vite"
import { here } from "../build/paths.ts"
import { listedAs } from "../build/third-party.ts"

/** Names that the server's pages and people's bookmarks hold on to; everything else is named by its content. */
const STABLE = ["pages.css"]

/** The pages of our own: the preview, the frame that it shows the form in, and the styles of the server's pages. */
export default defineConfig({
  root: here("preview"),
  base: "/preview/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: here("dist/preview"),
    emptyOutDir: true,
    target: "es2022",
    ...listedAs("preview"),
    rolldownOptions: {
      input: {
        index: here("preview/index.html"),
        frame: here("preview/frame.html"),
        pages: here("preview/styles/pages.css"),
      },
      output: {
        assetFileNames: ({ names }) =>
          names.some((name) => STABLE.includes(name)) ? "[name][extname]" : "assets/[name]-[hash][extname]",
      },
    },
  },
})
