import { defineConfig } from "vite"
import { here } from "../build/paths.ts"
import { listedAs } from "../build/third-party.ts"

/** The operator's page. */
export default defineConfig({
  root: here("deliveries"),
  base: "/deliveries/",
  // The mark that the preview has.
  publicDir: here("preview/public"),
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: here("dist/deliveries"),
    emptyOutDir: true,
    target: "es2022",
    ...listedAs("deliveries"),
  },
})
